/**
 * Environments, and which versions are deployed to or released in them. Start with {@link
 * io.tenantpact.contracts.broker.environment.LiveVersions}: its live rows are what can-i-deploy and
 * the selectors ask for.
 */
@NullMarked
package io.tenantpact.contracts.broker.environment;

import org.jspecify.annotations.NullMarked;
