/**
 * The service's side of its contracts. Start reading at {@link
 * io.tenantpact.service.contract.ContractIT}.
 */
@NullMarked
package io.tenantpact.service.contract;

import org.jspecify.annotations.NullMarked;
