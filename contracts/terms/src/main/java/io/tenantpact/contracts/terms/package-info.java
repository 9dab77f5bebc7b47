/**
 * What both sides of a contract mean by their words: how a tenant is carried ({@link
 * io.tenantpact.contracts.terms.Tenancy}), what a provider has to have ({@link
 * io.tenantpact.contracts.terms.ProviderState}), what a pact file holds ({@link
 * io.tenantpact.contracts.terms.pact.PactFile}) and which source it was built from ({@link
 * io.tenantpact.contracts.terms.SourceVersion}).
 */
@NullMarked
package io.tenantpact.contracts.terms;

import org.jspecify.annotations.NullMarked;
