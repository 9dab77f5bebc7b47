/**
 * Versions of applications, the branches they are on and their tags. Start with {@link
 * io.tenantpact.contracts.broker.version.Versions}; what else happens when a tag is set is in
 * {@link io.tenantpact.contracts.broker.version.Tags}.
 */
@NullMarked
package io.tenantpact.contracts.broker.version;

import org.jspecify.annotations.NullMarked;
