package io.tenantpact.contracts.gate.report;

/** Commits' hashes in a text, as git shortens them. */
final class ShortHash {

  private ShortHash() {}

  static String in(String text) {
    return text.replaceAll("\\b([0-9a-f]{9})[0-9a-f]{31}\\b", "$1");
  }
}
