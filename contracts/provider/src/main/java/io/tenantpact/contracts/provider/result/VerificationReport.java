package io.tenantpact.contracts.provider.result;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a test class has verified, as JSON for whoever reports it: each interaction with its probes
 * and, where something was wrong, the exchange.
 *
 * @param published whether the results went to a broker
 */
public record VerificationReport(
    String provider,
    String version,
    String startedAt,
    long tookMillis,
    boolean published,
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

  /** An exchange that went wrong. */
  public record DossierEntry(
      String title,
      Request request,
      String curl,
      Response response,
      List<String> problems,
      String caller,
      String decoy,
      Map<String, Object> seeded) {}

  /** As it was sent; each header a name and a value. */
  public record Request(String method, String url, List<List<String>> headers, String body) {}

  /** As it came. */
  public record Response(int status, List<List<String>> headers, String body) {}

  private static final JsonMapper JSON = JsonMapper.shared();

  /** A report of a run that began at a time. */
  public static VerificationReport of(
      String provider, String version, Instant start, boolean published, List<Entry> entries) {
    return new VerificationReport(
        provider,
        version,
        start.toString(),
        Duration.between(start, Instant.now()).toMillis(),
        published,
        List.copyOf(entries));
  }

  /** Writes the file whole or not at all. */
  public void write(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      var part = Files.createTempFile(file.toAbsolutePath().getParent(), "report", ".part");
      JSON.writerWithDefaultPrettyPrinter().writeValue(part.toFile(), this);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("expected to write " + file + ", but: " + e.getMessage(), e);
    }
  }
}
