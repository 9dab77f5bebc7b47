package io.tenantpact.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What has to run before a change is in, and that each side of the contract is part of it. */
class PipelineTest {

  private static final Path RUN = Path.of("../.ci/run");

  @Test
  @Tag("K12")
  void theGateComesAfterTheTestsAndBeforeTheRest() throws IOException {
    assertThat(stages())
        .containsSubsequence(
            "stage tests mvn -B verify",
            "stage strict mvn -B -Pstrict verify",
            "stage gate mvn -B -Pgate verify");
  }

  @Test
  @Tag("K11")
  void eachSideIsTestedByItselfAndBothAreAskedAboutOnlyThen() throws IOException {
    assertThat(gateProfileOf("../sdk/pom.xml")).contains("<include>**/*PactTest.java</include>");
    assertThat(gateProfileOf("pom.xml"))
        .containsSubsequence(
            "<phase>pre-integration-test</phase>",
            "<argument>publish</argument>",
            "<phase>post-integration-test</phase>",
            "<argument>release</argument>",
            "<pactbroker.url>${gate.broker.url}</pactbroker.url>",
            "<pact.verifier.publishResults>true</pact.verifier.publishResults>");
  }

  private static List<String> stages() throws IOException {
    return Files.readAllLines(RUN).stream().filter(line -> line.startsWith("stage ")).toList();
  }

  private static String gateProfileOf(String pom) throws IOException {
    var text = Files.readString(Path.of(pom));
    var start = text.indexOf("<id>gate</id>");
    return text.substring(start, text.indexOf("</profile>", start));
  }
}
