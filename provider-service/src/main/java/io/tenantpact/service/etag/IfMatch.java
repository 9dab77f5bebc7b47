package io.tenantpact.service.etag;

import io.tenantpact.service.problem.ProblemCode;
import io.tenantpact.service.problem.Refusal;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The versions that a caller is willing to change.
 *
 * @param any whether {@code *} was sent: whatever the version is
 * @param tags strong tags; a weak one never matches, and neither does what is no tag at all
 */
public record IfMatch(boolean any, Set<String> tags) {

  private static final Pattern TAG = Pattern.compile("(W/)?\"[^\"]*\"");

  /**
   * Reads the header.
   *
   * @param header what was sent; null if nothing was
   * @throws Refusal if nothing was
   */
  public static IfMatch required(@Nullable String header) {
    if (header == null || header.isBlank()) {
      throw Refusal.of(
          ProblemCode.PRECONDITION_REQUIRED, "send If-Match with the etag that was read");
    }
    return new IfMatch(
        header.strip().equals("*"),
        TAG.matcher(header)
            .results()
            .filter(tag -> tag.group(1) == null)
            .map(MatchResult::group)
            .collect(Collectors.toSet()));
  }

  /**
   * Ends the request unless the caller has seen the current version.
   *
   * @throws Refusal if not; it does not name the current one
   */
  public void require(Etag current) {
    if (!any && !tags.contains(current.value())) {
      throw Refusal.of(ProblemCode.ETAG_MISMATCH, "read it again, then decide");
    }
  }
}
