package io.tenantpact.contracts.provider.speed;

import java.util.List;

/**
 * A way to verify the same pact, with what it writes to a log at the levels of this module's tests:
 * pact-jvm, after each interaction, a warning for each that is to come.
 */
enum Variant {
  STOCK("stock pact-jvm", "stock"),
  SILENT("stock pact-jvm, silenced", "stock", "-Dpact.log=ERROR"),
  WITHOUT_PROBES("tenantpact without probes", "kit", "-Dtenantpact.verification.probes=off"),
  WITH_PROBES("tenantpact with all probes", "kit");

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
    return settings;
  }

  @Override
  public String toString() {
    return title;
  }
}
