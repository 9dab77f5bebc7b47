package io.tenantpact.contracts.provider.speed;

import java.util.List;

/** A way to verify the same pact. */
enum Variant {
  STOCK("stock pact-jvm", "stock", Variant.quiet()),
  /** It warns after each interaction of all that are to come, which grows with the square. */
  STOCK_WARNING("stock with its warnings", "stock"),
  WITHOUT_PROBES(
      "tenantpact without probes", "kit", Variant.quiet(), "-Dtenantpact.verification.probes=off"),
  WITH_PROBES("tenantpact with all probes", "kit", Variant.quiet());

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

  private static String quiet() {
    return "-Dlogback.configurationFile=" + Variant.class.getResource("/logback-benchmark.xml");
  }

  /** For the JVM. */
  List<String> settings() {
    return settings;
  }

  @Override
  public String toString() {
    return title;
  }
}
