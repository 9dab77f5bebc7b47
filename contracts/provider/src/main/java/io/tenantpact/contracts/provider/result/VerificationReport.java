package io.tenantpact.contracts.provider.result;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a test class has verified, as JSON for whoever reports it: each interaction with its probes
 * and, where something was wrong, the exchange.
 *
 * @param published whether the results went to a broker; of the shards of a build, the last one's
 *     do
 * @param warnings what a person should look at, of the run as a whole
 */
public record VerificationReport(
    String provider,
    String version,
    String startedAt,
    long tookMillis,
    boolean published,
    List<String> warnings,
    List<Entry> interactions) {

  /** An interaction: {@code kept}, {@code broken} or {@code pending}. */
  public record Entry(
      String consumer,
      String description,
      List<State> states,
      String outcome,
      long tookMillis,
      List<ProbeEntry> probes,
      List<ProblemEntry> problems,
      List<DossierEntry> dossiers) {}

  /** A state with its parameters. */
  public record State(String name, Map<String, Object> params) {}

  /** A probe with its outcome. */
  public record ProbeEntry(
      String name,
      String subject,
      String variation,
      String outcome,
      String note,
      List<String> problems) {}

  /** A problem of an interaction's own or of a probe's. */
  public record ProblemEntry(String kind, String where, String message) {}

  /**
   * An exchange that went wrong.
   *
   * @param response null if none came
   * @param test the consumer's test that the interaction comes from; empty if the pact has none
   * @param references what it belongs to, as the pact has it
   */
  public record DossierEntry(
      String title,
      Request request,
      String curl,
      @Nullable Response response,
      List<String> problems,
      String caller,
      String decoy,
      Map<String, Object> seeded,
      String test,
      List<String> references) {}

  /** As it was sent; each header a name and a value. */
  public record Request(String method, String url, List<List<String>> headers, String body) {}

  /** As it came. */
  public record Response(int status, List<List<String>> headers, String body) {}

  /** A report of a run that began at a time. */
  public static VerificationReport of(
      String provider, String version, Instant start, boolean published, List<Entry> entries) {
    return new VerificationReport(
        provider,
        version,
        start.toString(),
        Duration.between(start, Instant.now()).toMillis(),
        published,
        List.of(),
        List.copyOf(entries));
  }

  /** The same with warnings. */
  public VerificationReport with(List<String> more) {
    return new VerificationReport(
        provider, version, startedAt, tookMillis, published, List.copyOf(more), interactions);
  }

  /** Writes the file whole or not at all. */
  public void write(Path file) {
    JsonFile.write(file, this);
  }
}
