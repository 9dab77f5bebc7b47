/**
 * What comes in: a body is read once, bounded, and field by field, so that one answer names
 * everything wrong with it. Start at {@link io.tenantpact.service.json.JsonBody}.
 */
@NullMarked
package io.tenantpact.service.json;

import org.jspecify.annotations.NullMarked;
