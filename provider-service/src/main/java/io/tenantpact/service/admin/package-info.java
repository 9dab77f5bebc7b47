/** What operators do to tenants as a whole, on record. */
@NullMarked
package io.tenantpact.service.admin;

import org.jspecify.annotations.NullMarked;
