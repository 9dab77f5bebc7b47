package io.tenantpact.contracts.provider.leak;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The ways in which a value can stand in an answer. */
enum Spelling {
  PLAIN {
    @Override
    List<String> of(String value) {
      return List.of(value);
    }
  },
  UPPER_CASE {
    @Override
    List<String> of(String value) {
      return List.of(value.toUpperCase(Locale.ROOT));
    }
  },
  LOWER_CASE {
    @Override
    List<String> of(String value) {
      return List.of(value.toLowerCase(Locale.ROOT));
    }
  },
  /** Of a UUID (RFC 9562), as keys of stores and names of files have them. */
  WITHOUT_DASHES {
    @Override
    List<String> of(String value) {
      if (!UUIDS.matcher(value).matches()) {
        return List.of();
      }
      var digits = value.replace("-", "");
      return List.of(digits.toLowerCase(Locale.ROOT), digits.toUpperCase(Locale.ROOT));
    }
  },
  URL_ENCODED {
    @Override
    List<String> of(String value) {
      var encoded = URLEncoder.encode(value, StandardCharsets.UTF_8);
      return List.of(encoded, encoded.replace("+", "%20"));
    }
  },
  /**
   * A value inside a longer text starts at any of three offsets of a base64 group; what is left of
   * each when the groups it shares with its neighbours are cut off is the same in every text.
   */
  BASE64 {
    @Override
    List<String> of(String value) {
      var spellings = new ArrayList<String>();
      for (var offset = 0; offset < GROUP; offset++) {
        var bytes = ("\0".repeat(offset) + value).getBytes(StandardCharsets.UTF_8);
        var whole = bytes.length / GROUP * GROUP;
        var encoded = Base64.getEncoder().encodeToString(Arrays.copyOf(bytes, whole));
        var inner = encoded.substring(Math.min(encoded.length(), offset == 0 ? 0 : GROUP_ENCODED));
        spellings.add(inner);
        spellings.add(inner.replace('+', '-').replace('/', '_'));
      }
      return spellings;
    }
  };

  private static final Pattern UUIDS =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
  private static final int GROUP = 3;
  private static final int GROUP_ENCODED = 4;

  /** All texts that stand for the value, in every spelling. */
  static Stream<String> all(String value) {
    return Arrays.stream(values()).flatMap(each -> each.of(value).stream()).distinct();
  }

  /** All texts that stand for the value in this spelling. */
  abstract List<String> of(String value);

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
