package io.tenantpact.contracts.gate.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.contracts.gate.verdict.Verdict;
import io.tenantpact.contracts.gate.verification.Verification;
import io.tenantpact.contracts.gate.verification.VerificationFolder;
import io.tenantpact.contracts.gate.wire.PacticipantVersion;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

@Tag("G14")
class JUnitXmlTest {

  private static final PacticipantVersion SHOP = new PacticipantVersion("shop", "2");
  private static final Path EXAMPLES = Path.of("src/test/resources/verification");

  @Test
  void everyInteractionAndEveryProbeIsATestCase() throws Exception {
    var xml = parse(VerificationFolder.read(EXAMPLES));

    assertThat(value(xml, "/testsuites/testsuite/@name")).isEqualTo("shop 2");
    assertThat(value(xml, "/testsuites/testsuite/@tests")).isEqualTo("17");
    assertThat(value(xml, "count(//testcase)")).isEqualTo("17");
    assertThat(value(xml, "//testcase[1]/@classname")).isEqualTo("web");
    assertThat(value(xml, "//testcase[1]/@time")).isEqualTo("0.045");
  }

  @Test
  void aFailureIsItsDossierAsText() throws Exception {
    var xml = parse(VerificationFolder.read(EXAMPLES));

    var failure = "//testcase[contains(@name, ': tenant foreign')]/failure";
    assertThat(value(xml, "/testsuites/testsuite/@failures")).isEqualTo("2");
    assertThat(value(xml, "(" + failure + ")[1]/@message")).isEqualTo("200; expected 403, got 200");
    assertThat(value(xml, "(" + failure + ")[1]"))
        .contains("curl -X GET 'http://localhost:8080/bicycles/b1'", "> X-Tenant-Id: t-b", "< 200")
        .contains("caller t-a, decoy t-b")
        .contains("; consumer test BicycleTest.rides; jira ticket: SHOP-7")
        .doesNotContain("< no answer");
  }

  @Test
  void whatWasNotMadeOrIsPendingIsSkippedAndNeverPassed() throws Exception {
    var xml = parse(VerificationFolder.read(EXAMPLES));

    assertThat(value(xml, "/testsuites/testsuite/@skipped")).isEqualTo("3");
    assertThat(value(xml, "//testcase[contains(@name, 'revoked')]/skipped/@message"))
        .isEqualTo("the fixtures cannot revoke");
    assertThat(value(xml, "//testcase[contains(@name, 'nobody sells')]/skipped/@message"))
        .isEqualTo("pending: status: expected 200, got 501");
  }

  @Test
  void whatNoVerdictIsAboutIsSkippedAndNeverPassed() throws Exception {
    for (var asked :
        List.of(new PacticipantVersion("shop", "3"), new PacticipantVersion("bank", "2"))) {
      var xml = parse(VerificationFolder.read(EXAMPLES), asked);

      assertThat(value(xml, "/testsuites/testsuite/@tests")).isEqualTo("17");
      assertThat(value(xml, "/testsuites/testsuite/@skipped")).isEqualTo("17");
      assertThat(value(xml, "count(//testcase/skipped)")).isEqualTo("17");
      assertThat(value(xml, "//testcase[1]/skipped/@message"))
          .isEqualTo("no verdict is about shop 2");
    }
  }

  @Test
  void anyAnswerGivesADocumentThatCanBeRead(@TempDir Path folder) throws Exception {
    var example = Files.readString(EXAMPLES.resolve("ContractIT.json"));
    Files.writeString(
        folder.resolve("ContractIT.json"), example.replace("alert(1)", "]]>\\u0000\\ud83d\\udeb2"));

    var xml = parse(VerificationFolder.read(folder));

    assertThat(value(xml, "(//failure)[1]")).contains("<script>]]>\uFFFD\uD83D\uDEB2</script>");
  }

  @Test
  void withoutAVerificationThereIsNoTestCase() throws Exception {
    assertThat(value(parse(List.of()), "count(//testcase)")).isEqualTo("0");
  }

  private static Document parse(List<Verification> verifications) throws Exception {
    return parse(verifications, SHOP);
  }

  private static Document parse(List<Verification> verifications, PacticipantVersion asked)
      throws Exception {
    var verdict = new Verdict(asked, "test", true, List.of(), List.of());
    var text = JUnitXml.of(List.of(verdict), verifications);
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(text)));
  }

  private static String value(Document xml, String path) throws Exception {
    return XPathFactory.newInstance().newXPath().evaluate(path, xml);
  }
}
