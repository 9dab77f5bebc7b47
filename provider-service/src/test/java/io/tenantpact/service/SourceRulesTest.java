package io.tenantpact.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What only a look at the source can tell. */
class SourceRulesTest {

  @Test
  @Tag("I5")
  void oneClassTellsTheDatabaseTheTenant() {
    assertThat(filesWith("set_config(")).containsExactly("TenantTransactions.java");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ThreadLocal",
        "set session",
        "SECURITY DEFINER",
        "Arrays.equals",
        "System.getenv",
        "where tenant_id",
        "and tenant_id"
      })
  @Tag("U14")
  void nobodyUses(String text) {
    assertThat(filesOf("src/main").filter(file -> says(file, text))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"MessageDigest.isEqual, Cursors.java", "Mac.getInstance, Cursors.java"})
  @Tag("U14")
  void onlyThisClassUses(String text, String file) {
    assertThat(filesWith(text)).containsExactly(file);
  }

  private static List<String> filesWith(String text) {
    return filesOf("src/main/java")
        .filter(file -> read(file).contains(text))
        .map(file -> file.getFileName().toString())
        .toList();
  }

  /** SQL lets everybody write as they like, and stands in migrations too. */
  private static boolean says(Path file, String text) {
    return read(file)
        .replaceAll("\\s+", " ")
        .toLowerCase(Locale.ROOT)
        .contains(text.toLowerCase(Locale.ROOT));
  }

  private static Stream<Path> filesOf(String folder) {
    try (var files = Files.walk(Path.of(folder))) {
      return files.filter(Files::isRegularFile).toList().stream();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
