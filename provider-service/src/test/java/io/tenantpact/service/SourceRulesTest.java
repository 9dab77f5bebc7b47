package io.tenantpact.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    assertThat(filesWith(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"MessageDigest.isEqual, Cursors.java", "Mac.getInstance, Cursors.java"})
  @Tag("U14")
  void onlyThisClassUses(String text, String file) {
    assertThat(filesWith(text)).containsExactly(file);
  }

  private static List<String> filesWith(String text) {
    try (var files = Files.walk(Path.of("src/main/java"))) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> read(file).contains(text))
          .map(file -> file.getFileName().toString())
          .toList();
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
