package io.tenantpact.contracts.provider.request;

import au.com.dius.pact.core.model.SynchronousRequestResponse;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Whether an interaction's request only reads. */
public final class Safety {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> WRITING = Set.of("PUT", "PATCH", "DELETE");
  private static final int OK = 200;
  private static final int CREATED = 201;
  private static final Set<Integer> DONE = Set.of(OK, CREATED, 204);

  private Safety() {}

  /** Whether its method says so (RFC 9110 §9.2.1). */
  public static boolean isSaid(SynchronousRequestResponse interaction) {
    return SAFE.contains(methodOf(interaction));
  }

  /**
   * Whether it may do so although its method does not say it, as a search or a query in GraphQL
   * (RFC 9110 §9.3.3): what is stored tells. A key of idempotency or a precondition is for what
   * writes.
   */
  public static boolean isPossible(SynchronousRequestResponse interaction) {
    var headers = Headers.of(interaction.getRequest());
    return methodOf(interaction).equals("POST")
        && interaction.getResponse().getStatus() == OK
        && Stream.of(Injection.IDEMPOTENCY_KEY, "If-Match")
            .noneMatch(each -> headers.get(each).isPresent());
  }

  /**
   * Whether it was made to write, and says that it did (RFC 9110 §9.3). Under a key of idempotency
   * that a state gave, it may have written before.
   */
  public static boolean isSaidToWrite(SynchronousRequestResponse interaction) {
    var status = interaction.getResponse().getStatus();
    return Injection.of(interaction).stream()
            .noneMatch(each -> each.isHeader(Injection.IDEMPOTENCY_KEY))
        && (methodOf(interaction).equals("POST")
            ? status == CREATED
            : WRITING.contains(methodOf(interaction)) && DONE.contains(status));
  }

  /** Up to version 3 of the specification pact-jvm leaves it in the case it is written in. */
  private static String methodOf(SynchronousRequestResponse interaction) {
    return interaction.getRequest().getMethod().toUpperCase(Locale.ROOT);
  }
}
