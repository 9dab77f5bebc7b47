package io.tenantpact.contracts.terms;

/**
 * What a provider has to have before an interaction, as a type instead of a sentence.
 *
 * <p>A state is a record. Its name in the pact is the record's name in words, its parameters are
 * the record's components:
 *
 * <pre>{@code record TenantHasResources(int count) implements ProviderState {}}</pre>
 *
 * is the state {@code tenant has resources} with the parameter {@code count}. A state that another
 * Pact library named otherwise keeps its name with {@link StateName}. Each side declares records of
 * its own, so that a change on one side shows when the pacts are verified.
 *
 * <p>Components are {@code String}, {@code boolean}, {@code int}, {@code long}, {@code BigDecimal}
 * or an enum; an {@code Optional} of one, where pacts may leave the parameter out or say {@code
 * null}; or a {@code List} of them.
 */
public interface ProviderState {}
