package io.tenantpact.contracts.provider.exchange;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A request as it was sent.
 *
 * @param headers each line, in order
 * @param body empty if there was none
 */
public record Sent(String method, URI url, List<Map.Entry<String, String>> headers, String body) {

  /** A command line that sends it again, for a POSIX shell. */
  public String curl() {
    var lines =
        headers.stream().map(each -> " -H " + quoted(header(each))).collect(Collectors.joining());
    var data = body.isEmpty() ? "" : " --data-raw " + quoted(body);
    return "curl -i " + asked() + " " + quoted(url.toString()) + lines + data;
  }

  /** With -X HEAD, curl waits for the body of an answer that has none. */
  private String asked() {
    return method.equalsIgnoreCase("HEAD") ? "-I" : "-X " + method;
  }

  /** curl leaves a header with nothing after the colon out; a semicolon makes it send it empty. */
  private static String header(Map.Entry<String, String> line) {
    return line.getValue().isEmpty() ? line.getKey() + ";" : line.getKey() + ": " + line.getValue();
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
