package io.tenantpact.contracts.gate.verification;

import io.tenantpact.contracts.gate.wire.GateFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The folder into which a provider's tests write their verifications, one file per test class. */
public final class VerificationFolder {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private VerificationFolder() {}

  /**
   * Reads every {@code *.json} of a folder, in order of name.
   *
   * @return empty if there is no such folder, or no file in it
   * @throws GateFailed if a file is no verification
   */
  public static List<Verification> read(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files
          .filter(each -> each.toString().endsWith(".json"))
          .sorted()
          .map(VerificationFolder::readFile)
          .toList();
    } catch (IOException e) {
      throw new GateFailed("cannot list " + folder + ": " + e.getMessage(), e);
    }
  }

  private static Verification readFile(Path file) {
    try {
      var read = JSON.readValue(Files.readAllBytes(file), Verification.class);
      return Part.required(read, "everything");
    } catch (IOException e) {
      throw new GateFailed("cannot read the verification " + file + ": " + e.getMessage(), e);
    } catch (JacksonException | IllegalArgumentException e) {
      throw new GateFailed(
          "expected %s to be a verification that the provider's tests wrote, but it is not (%s); run them again"
              .formatted(file, firstLine(e)),
          e);
    }
  }

  private static String firstLine(RuntimeException e) {
    var says = e instanceof JacksonException json ? json.getOriginalMessage() : e.getMessage();
    return says == null ? e.getClass().getSimpleName() : says.lines().findFirst().orElse("");
  }
}
