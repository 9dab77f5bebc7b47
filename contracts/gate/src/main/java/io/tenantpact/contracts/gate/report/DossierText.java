package io.tenantpact.contracts.gate.report;

import io.tenantpact.contracts.gate.verification.Dossier;
import java.util.ArrayList;
import java.util.List;

/** A dossier for people who read text. */
final class DossierText {

  private DossierText() {}

  /** All of it. */
  static String of(Dossier dossier) {
    var lines = new ArrayList<String>();
    lines.add(dossier.title());
    dossier.problems().forEach(each -> lines.add("  " + each));
    lines.add("");
    lines.add(dossier.curl());
    lines.add("");
    lines.add(wire(dossier));
    lines.add("");
    lines.add(cast(dossier));
    return String.join("\n", lines);
  }

  /** What went over the wire, both ways. */
  static String wire(Dossier dossier) {
    var lines = new ArrayList<String>();
    var request = dossier.request();
    lines.add("> " + request.method() + " " + request.url());
    headers(request.headers()).forEach(each -> lines.add("> " + each));
    body(request.body(), lines);
    var response = dossier.response();
    if (response == null) {
      lines.add("< no answer");
    } else {
      lines.add("< " + response.status());
      headers(response.headers()).forEach(each -> lines.add("< " + each));
      body(response.body(), lines);
    }
    return String.join("\n", lines);
  }

  /** Who took part: the tenants, what the states made, and whose expectation it is. */
  static String cast(Dossier dossier) {
    var words =
        new StringBuilder(
            "caller %s, decoy %s, seeded %s"
                .formatted(dossier.caller(), dossier.decoy(), dossier.seeded()));
    if (!dossier.test().isEmpty()) {
      words.append("; consumer test ").append(dossier.test());
    }
    dossier.references().forEach(each -> words.append("; ").append(each));
    return words.toString();
  }

  private static List<String> headers(List<List<String>> headers) {
    return headers.stream().map(each -> String.join(": ", each)).toList();
  }

  private static void body(String body, List<String> lines) {
    lines.add("");
    if (!body.isEmpty()) {
      lines.add(body);
      lines.add("");
    }
  }
}
