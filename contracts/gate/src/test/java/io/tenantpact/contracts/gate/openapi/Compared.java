package io.tenantpact.contracts.gate.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.contracts.terms.pact.PactFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Interactions beside one document. */
record Compared(Path folder, String document) {

  /** What the document does not allow, in words. */
  List<String> findings(String interaction) {
    return answer(interaction).findings().stream().map(CrossCheck.Finding::message).toList();
  }

  CrossCheck.Answer answer(String... interactions) {
    var pact =
        "{\"consumer\": {\"name\": \"web\"}, \"provider\": {\"name\": \"shop\"}, \"interactions\": [%s]}"
            .formatted(String.join(",", interactions));
    return read().compare(List.of(PactFile.read(write("pact.json", pact))));
  }

  /** What the document does not allow in a request without a body that is answered with 200. */
  List<String> findingsOf(String method, String path) {
    return findings(
        """
        {"description": "it", "request": {"method": "%s", "path": "%s"}, "response": {"status": 200}}
        """
            .formatted(method, path));
  }

  /** The one finding, or none where what is compared fits. */
  static void assertOnly(String finding, List<String> findings) {
    if (finding.equals("fits")) {
      assertThat(findings).isEmpty();
    } else {
      assertThat(findings).singleElement().asString().contains(finding);
    }
  }

  CrossCheck read() {
    return CrossCheck.with(write("shop.yaml", document));
  }

  private Path write(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
