package io.tenantpact.contracts.provider.speed;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.contracts.provider.jvm.ChildJvm;
import io.tenantpact.contracts.provider.postgres.PostgresServer;
import io.tenantpact.contracts.provider.tenant.Canary;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures and prints; it fails if an interaction is not kept, never for being slow. Each measure
 * is taken in a fresh JVM with this one's options, the variants by turns.
 */
class Benchmark {

  private static final int INTERACTIONS = Integer.getInteger("benchmark.interactions", 300);
  private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 5);
  private static final int WARM_UPS = 8;
  private static final int MANY = 10_000;
  private static final int SEEDINGS = 1_000;
  private static final int ROWS = 25;

  @TempDir private Path folder;

  @Test
  void besideStockPactJvm() throws IOException, InterruptedException {
    NotePact.write(folder.resolve("pacts"), INTERACTIONS);
    for (var each : Storage.values()) {
      besideStockPactJvm(each);
    }
  }

  private void besideStockPactJvm(Storage storage) throws IOException, InterruptedException {
    Map<Variant, List<Measure>> measures = new EnumMap<>(Variant.class);
    for (var round = 0; round < ROUNDS; round++) {
      for (var each : Variant.values()) {
        measures
            .computeIfAbsent(each, first -> new ArrayList<>())
            .add(measure(each, storage, WARM_UPS));
      }
    }
    print(
        "%d interactions of a provider that %s, %d JVMs each, medians",
        INTERACTIONS, storage, ROUNDS);
    print("%-28s %22s %22s %9s", "", "fresh JVM", "warm JVM", "CPU");
    var stock = measures.getOrDefault(Variant.STOCK, List.of());
    measures.forEach((variant, found) -> print(variant, found, stock));
  }

  @Test
  void manyInteractions() throws IOException, InterruptedException {
    NotePact.write(folder.resolve("pacts"), MANY);
    var measure = measure(Variant.WITHOUT_PROBES, Storage.POSTGRES, 0);
    print(
        "%d interactions without probes: %.1f s in a fresh JVM, %.0f/s; at most %.0f MB of heap",
        MANY, measure.cold(), MANY / measure.cold(), measure.heapMegabytes());
  }

  @Test
  void resetAndSeed() {
    var notes = PostgresNotes.inDatabase("seeding");
    var stage = new Stage(URI.create("http://unused"), notes);
    var tenant = stage.create(Canary.random());
    var nanos = new long[SEEDINGS];
    for (var each = 0; each < SEEDINGS; each++) {
      var start = System.nanoTime();
      notes.removeAll(tenant.id());
      notes.seed(tenant, ROWS);
      nanos[each] = System.nanoTime() - start;
    }
    assertThat(notes.notesOf(tenant.id())).hasSize(ROWS);
    Arrays.sort(nanos);
    print(
        "reset and seed of %d rows: p50 %.3f ms, p95 %.3f ms",
        ROWS, nanos[SEEDINGS / 2] / 1e6, nanos[SEEDINGS * 95 / 100] / 1e6);
  }

  private Measure measure(Variant variant, Storage storage, int warmUps)
      throws IOException, InterruptedException {
    var result = Files.createTempFile(folder, "measure", ".txt");
    var log = Files.createTempFile(folder, "round", ".log");
    var process =
        round(variant, storage, result, warmUps)
            .directory(folder.toFile())
            .redirectOutput(log.toFile())
            .start();
    assertThat(process.waitFor()).as(() -> read(log)).isZero();
    return Measure.parse(Files.readString(result));
  }

  private static ProcessBuilder round(Variant variant, Storage storage, Path result, int warmUps) {
    var postgres = PostgresServer.shared();
    var options = new ArrayList<>(variant.settings());
    options.add("-D" + Round.STORAGE + "=" + storage.name());
    options.add("-Dtenantpact.postgres=" + postgres.jdbcUrl("postgres"));
    options.add("-Dtenantpact.postgres.username=" + postgres.username());
    options.add("-Dtenantpact.postgres.password=" + postgres.password());
    return ChildJvm.of(
        Round.class, options, variant.verification(), result.toString(), String.valueOf(warmUps));
  }

  private static void print(Variant variant, List<Measure> found, List<Measure> stock) {
    print(
        "%-28s %s %s %7.1f s",
        variant,
        rate(Measure.median(found, Measure::cold), Measure.median(stock, Measure::cold)),
        rate(Measure.median(found, Measure::warm), Measure.median(stock, Measure::warm)),
        Measure.median(found, Measure::cpu));
  }

  private static String rate(double seconds, double stock) {
    return String.format(
        Locale.ROOT, "%6.2f s %4.0f/s %5.2fx", seconds, INTERACTIONS / seconds, stock / seconds);
  }

  private static String read(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return e.toString();
    }
  }

  @SuppressWarnings("AnnotateFormatMethod")
  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format + "%n", values);
  }
}
