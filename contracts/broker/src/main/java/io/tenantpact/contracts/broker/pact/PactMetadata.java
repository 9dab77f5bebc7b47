package io.tenantpact.contracts.broker.pact;

import io.tenantpact.contracts.broker.hal.Urls;
import io.tenantpact.contracts.broker.version.Version;
import io.tenantpact.contracts.broker.version.Versions;
import io.tenantpact.contracts.broker.wire.NestedQuery;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/**
 * Why a pact was selected, carried inside its address so that the results come back with it. To
 * clients it is opaque: base64url of a query string.
 */
public final class PactMetadata {

  private final NestedQuery query;

  private PactMetadata(NestedQuery query) {
    this.query = query;
  }

  /** Understands whatever a client sends; what is no metadata is empty. */
  public static PactMetadata decode(String encoded) {
    try {
      var text = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
      return new PactMetadata(NestedQuery.parse(text));
    } catch (IllegalArgumentException notBase64) {
      return new PactMetadata(NestedQuery.parse(""));
    }
  }

  /** Makes a query string fit for an address. */
  public static String encode(String query) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(query.getBytes(StandardCharsets.UTF_8));
  }

  static String ofVersionId(Pact pact) {
    return encode("cv=" + pact.consumerVersionId());
  }

  static String ofTag(Pact pact, String tag) {
    return encode("cvt%5B%5D=" + Urls.encode(tag) + "&cv=" + pact.consumerVersionId());
  }

  public static String ofVersionNumber(String number) {
    return encode("cvn=" + Urls.encode(number));
  }

  /** True when the pact was verified as work in progress. */
  public boolean wip() {
    return query.isTrue("w");
  }

  /** The consumer versions for which the pact was selected, each once. */
  List<Version> consumerVersions(String consumer, Versions versions) {
    var ids =
        Stream.concat(
            query.groups("s").stream().flatMap(selector -> selector.text("cv").stream()),
            query.text("cv").stream());
    var byId =
        ids.filter(id -> id.matches("\\d{1,18}"))
            .distinct()
            .flatMap(id -> versions.withId(Long.parseLong(id)).stream());
    var byNumber = query.text("cvn").flatMap(number -> versions.find(consumer, number)).stream();
    return Stream.concat(byId, byNumber).distinct().toList();
  }
}
