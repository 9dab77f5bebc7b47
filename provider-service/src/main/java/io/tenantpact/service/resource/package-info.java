/**
 * What tenants keep here: start at {@link io.tenantpact.service.resource.ResourceController}; the
 * rules are in {@link io.tenantpact.service.resource.Resources}.
 */
@NullMarked
package io.tenantpact.service.resource;

import org.jspecify.annotations.NullMarked;
