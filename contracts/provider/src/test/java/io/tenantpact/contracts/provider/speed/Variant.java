package io.tenantpact.contracts.provider.speed;

import java.util.List;
import java.util.stream.Stream;

/** A way to verify the same pact. */
enum Variant {
  /** Without its warnings, after each interaction, of all that are to come: they take 7 %. */
  STOCK("stock pact-jvm", "stock"),
  WITHOUT_PROBES("tenantpact without probes", "kit", "-Dtenantpact.verification.probes=off"),
  WITH_PROBES("tenantpact with all probes", "kit");

  private static final String QUIET =
      "-Dlogback.configurationFile=" + Variant.class.getResource("/logback-benchmark.xml");

  private final String title;
  private final String verification;
  private final List<String> settings;

  Variant(String title, String verification, String... settings) {
    this.title = title;
    this.verification = verification;
    this.settings = List.of(settings);
  }

  /** Which class {@link Round} runs. */
  String verification() {
    return verification;
  }

  /** For the JVM. */
  List<String> settings() {
    return Stream.concat(Stream.of(QUIET), settings.stream()).toList();
  }

  @Override
  public String toString() {
    return title;
  }
}
