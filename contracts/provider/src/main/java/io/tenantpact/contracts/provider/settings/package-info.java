/**
 * What a build tells a verification, by system properties and environment variables. Start reading
 * at {@link io.tenantpact.contracts.provider.settings.VerificationSettings}.
 */
@NullMarked
package io.tenantpact.contracts.provider.settings;

import org.jspecify.annotations.NullMarked;
