/**
 * Who may enter: start at {@link io.tenantpact.service.access.AccessFilter}, whose checks come in
 * the order that callers were promised.
 */
@NullMarked
package io.tenantpact.service.access;

import org.jspecify.annotations.NullMarked;
