package io.tenantpact.contracts.gate.report;

import io.tenantpact.contracts.gate.file.WholeFile;
import io.tenantpact.contracts.gate.verdict.Verdict;
import io.tenantpact.contracts.gate.verification.Probe;
import io.tenantpact.contracts.gate.verification.Verification;
import io.tenantpact.contracts.gate.verification.VerifiedInteraction;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Verifications as JUnit XML, which build servers read: a test suite for each run, a test case for
 * each interaction and each probe, and as a failure's text the dossier. What was not made, what is
 * pending, and all of a run that no verdict is about, counts as skipped: it proves nothing, and it
 * stops nobody.
 */
public final class JUnitXml {

  private JUnitXml() {}

  /** Writes the file. */
  public static void write(List<Verdict> verdicts, List<Verification> verifications, Path file) {
    WholeFile.write(of(verdicts, verifications), file);
  }

  static String of(List<Verdict> verdicts, List<Verification> verifications) {
    var subjects = Subjects.of(verdicts);
    var text = new StringWriter();
    try {
      var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("testsuites");
      for (var each : verifications) {
        suite(xml, each, subjects.include(each));
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a text in memory takes any document", e);
    }
    return text.toString();
  }

  private static void suite(XMLStreamWriter xml, Verification run, boolean counts)
      throws XMLStreamException {
    var name = (run.provider() + " " + run.version()).strip();
    var cases =
        run.interactions().stream()
            .flatMap(JUnitXml::cases)
            .map(each -> counts ? each : each.skipped("no verdict is about " + name))
            .toList();
    xml.writeStartElement("testsuite");
    attribute(xml, "name", name);
    attribute(xml, "tests", String.valueOf(cases.size()));
    attribute(xml, "failures", count(cases, Case.Result.FAILED));
    attribute(xml, "errors", "0");
    attribute(xml, "skipped", count(cases, Case.Result.SKIPPED));
    attribute(xml, "time", seconds(run.tookMillis()));
    attribute(xml, "timestamp", run.startedAt().toString().replaceFirst("(\\.\\d+)?Z$", ""));
    for (var each : cases) {
      testCase(xml, each);
    }
    xml.writeEndElement();
  }

  private static void testCase(XMLStreamWriter xml, Case each) throws XMLStreamException {
    xml.writeStartElement("testcase");
    attribute(xml, "classname", each.group());
    attribute(xml, "name", each.name());
    attribute(xml, "time", seconds(each.millis()));
    if (each.result() != Case.Result.PASSED) {
      xml.writeStartElement(each.result() == Case.Result.FAILED ? "failure" : "skipped");
      attribute(xml, "message", each.message());
      xml.writeCharacters(legal(each.text()));
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private static Stream<Case> cases(VerifiedInteraction interaction) {
    return Stream.concat(
        Stream.of(Case.of(interaction)),
        interaction.probes().stream().map(each -> Case.of(interaction, each)));
  }

  /**
   * One test case. Its group and name say the same in every run, so that build servers can follow
   * it.
   */
  private record Case(
      String group, String name, long millis, Result result, String message, String text) {

    private enum Result {
      PASSED,
      FAILED,
      SKIPPED
    }

    static Case of(VerifiedInteraction interaction) {
      var message =
          interaction.problems().stream()
              .findFirst()
              .map(VerifiedInteraction.Problem::toString)
              .orElse("it does not hold");
      var result =
          switch (interaction.outcome()) {
            case KEPT -> Result.PASSED;
            case BROKEN -> Result.FAILED;
            case PENDING -> Result.SKIPPED;
          };
      var pending = result == Result.SKIPPED ? "pending: " : "";
      return new Case(
          interaction.consumer(),
          interaction.title(),
          interaction.tookMillis(),
          result,
          pending + message,
          dossiers(interaction, ""));
    }

    static Case of(VerifiedInteraction interaction, Probe probe) {
      var isPending = interaction.outcome() == VerifiedInteraction.Outcome.PENDING;
      var result =
          switch (probe.outcome()) {
            case DENIED, ALIKE -> Result.PASSED;
            case FAILED -> isPending ? Result.SKIPPED : Result.FAILED;
            case NOT_MADE -> Result.SKIPPED;
          };
      var message =
          Stream.concat(Stream.of(probe.note()), probe.problems().stream())
              .filter(each -> !each.isEmpty())
              .collect(Collectors.joining("; "));
      return new Case(
          interaction.consumer(),
          interaction.title() + ": " + probe.name(),
          0,
          result,
          message,
          dossiers(interaction, probe.name()));
    }

    Case skipped(String why) {
      return new Case(group, name, millis, Result.SKIPPED, why, text);
    }

    /** The dossier with a title; the interaction itself has all of them. */
    private static String dossiers(VerifiedInteraction interaction, String title) {
      return interaction.dossiers().stream()
          .filter(each -> title.isEmpty() || each.title().equals(title))
          .map(DossierText::of)
          .collect(Collectors.joining("\n\n"));
    }
  }

  private static String count(List<Case> cases, Case.Result result) {
    return String.valueOf(cases.stream().filter(each -> each.result() == result).count());
  }

  private static void attribute(XMLStreamWriter xml, String name, String value)
      throws XMLStreamException {
    xml.writeAttribute(name, legal(value));
  }

  /** XML has no way to write most control characters, and an answer may hold any of them. */
  private static String legal(String text) {
    return text.codePoints()
        .map(each -> isLegal(each) ? each : 0xFFFD)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isLegal(int character) {
    return character == '\t'
        || character == '\n'
        || character == '\r'
        || (character >= 0x20 && character <= 0xD7FF)
        || (character >= 0xE000 && character <= 0xFFFD)
        || character >= 0x10000;
  }

  private static String seconds(long millis) {
    return String.format(Locale.ROOT, "%.3f", millis / 1000.0);
  }
}
