package io.tenantpact.contracts.provider.neighbour;

import au.com.dius.pact.core.model.SynchronousRequestResponse;
import io.tenantpact.contracts.provider.cast.SeededTenant;
import io.tenantpact.contracts.provider.exchange.Prepared;
import io.tenantpact.contracts.provider.exchange.ProviderConnection;
import io.tenantpact.contracts.provider.neighbour.Reading.Said;
import io.tenantpact.contracts.provider.request.InteractionRequest;
import io.tenantpact.contracts.provider.seeding.Seeding;
import io.tenantpact.contracts.terms.DenialPolicy;
import java.io.IOException;
import java.util.Optional;

/**
 * Sends a request that only reads without a neighbour and beside one. A place of the answer counts
 * if it was the same each time but beside the neighbour, and is so again in a second round: what
 * differs by itself, or with time, does not.
 */
final class RequestReader {

  private final DenialPolicy policy;
  private final Seeding seeding;
  private final ProviderConnection provider;

  RequestReader(DenialPolicy policy, Seeding seeding, ProviderConnection provider) {
    this.policy = policy;
    this.seeding = seeding;
    this.provider = provider;
  }

  /** Twice alone, then beside a neighbour, and, where that answer is another, alone once more. */
  Reading besideYounger(SynchronousRequestResponse interaction) throws IOException {
    return certain(() -> younger(interaction));
  }

  /** Beside a neighbour whose rows fill the first page of a list of all, the oldest first. */
  Reading besideOlder(SynchronousRequestResponse interaction) throws IOException {
    return certain(() -> older(interaction));
  }

  /** What alternates, as the name of one of two servers, seldom does it twice in the same way. */
  private static Reading certain(Way way) throws IOException {
    var reading = way.read();
    return reading.changed().isEmpty() ? reading : reading.as(way.read());
  }

  /** A way to read beside a neighbour. */
  private interface Way {
    Reading read() throws IOException;
  }

  private Reading younger(SynchronousRequestResponse interaction) throws IOException {
    var states = interaction.getProviderStates();
    var tenant = seeding.seed(states);
    try {
      var request = requestOf(interaction, tenant);
      var first = send(request).places();
      var second = send(request).places();
      var neighbour = seeding.seed(states);
      Said beside;
      try {
        beside = send(request);
      } finally {
        seeding.purge(neighbour);
      }
      var reading = Reading.of(first, second, beside, tenant, neighbour);
      return reading.changed().isEmpty()
          ? reading
          : reading.without(send(request).places().differingFrom(second));
    } finally {
      seeding.purge(tenant);
    }
  }

  private Reading older(SynchronousRequestResponse interaction) throws IOException {
    var states = interaction.getProviderStates();
    var neighbour = seeding.seed(states);
    var tenant = Optional.<SeededTenant>empty();
    try {
      Prepared request;
      Said beside;
      try {
        tenant = Optional.of(seeding.seed(states));
        request = requestOf(interaction, tenant.get());
        // The first answer may differ in that it is not yet kept anywhere.
        provider.send(request);
        beside = send(request);
      } finally {
        seeding.purge(neighbour);
      }
      var first = send(request).places();
      var second = send(request).places();
      return Reading.of(first, second, beside, tenant.get(), neighbour);
    } finally {
      tenant.ifPresent(seeding::purge);
    }
  }

  private static Prepared requestOf(SynchronousRequestResponse interaction, SeededTenant tenant) {
    return Prepared.of(new InteractionRequest(interaction, tenant.values().asMap()).unchanged());
  }

  private Said send(Prepared request) throws IOException {
    var exchange = provider.send(request);
    return new Said(exchange, AnswerPlaces.of(exchange.answer(), policy));
  }
}
