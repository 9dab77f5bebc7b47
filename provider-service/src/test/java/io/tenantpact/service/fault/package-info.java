/**
 * Faults to plant in the service, one at a time: {@code -Dtenantpact.fault=RLS_POLICY_DROPPED}.
 * Main code knows nothing of them. Start reading at {@link io.tenantpact.service.fault.Fault}.
 */
@NullMarked
package io.tenantpact.service.fault;

import org.jspecify.annotations.NullMarked;
