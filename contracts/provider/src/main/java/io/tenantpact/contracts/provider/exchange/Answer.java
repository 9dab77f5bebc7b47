package io.tenantpact.contracts.provider.exchange;

import au.com.dius.pact.core.model.ContentType;
import au.com.dius.pact.core.model.IResponse;
import au.com.dius.pact.core.model.OptionalBody;
import au.com.dius.pact.core.model.Response;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a provider answered, as it came. */
public final class Answer {

  /**
   * What says nothing of the answer: how this connection goes on (RFC 9110 §7.6.1), which a server
   * may end after any number of requests, and the length, since the body is there itself.
   */
  private static final Pattern LENGTH = Pattern.compile("0*[1-9][0-9]{0,17}");

  private static final Set<String> OF_THE_TRANSFER =
      Set.of("connection", "keep-alive", "transfer-encoding", "content-length");

  /** How many bytes of a body a person looks through. */
  private static final int READABLE = 64 * 1024;

  private final int status;
  private final Map<String, List<String>> headers;
  private final byte[] body;
  private int bytes;
  private @Nullable BodyText text;

  /**
   * An answer.
   *
   * @param headers by name, each value a header line of its own
   * @param body not copied
   */
  public Answer(int status, Map<String, List<String>> headers, byte[] body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.bytes = body.length;
  }

  /** How it was answered. */
  public int status() {
    return status;
  }

  /** By name as it came, each value a header line of its own. */
  public Map<String, List<String>> headers() {
    return headers;
  }

  /**
   * Whether a header says how an answer came, and nothing of the answer.
   *
   * @param header in lower case
   */
  public static boolean isOfTheTransfer(String header) {
    return OF_THE_TRANSFER.contains(header);
  }

  /**
   * How long the body is that the provider has and did not send, as in the answer to a HEAD (RFC
   * 9110 §8.6); nothing where there is a body, or none to tell of.
   */
  public OptionalLong lengthOfUnsent() {
    return body.length > 0
        ? OptionalLong.empty()
        : headers.entrySet().stream()
            .filter(each -> each.getKey().equalsIgnoreCase("Content-Length"))
            .map(each -> each.getValue().get(0))
            .filter(each -> LENGTH.matcher(each).matches())
            .mapToLong(Long::parseLong)
            .findFirst();
  }

  /** As it came, decoded from its transfer. */
  public byte[] body() {
    return body;
  }

  /** About how many bytes it takes in memory. */
  public int size() {
    return body.length + bodyText().length();
  }

  /** What the body says, unpacked where it is packed. */
  public String bodyText() {
    return read().text();
  }

  /** Why nobody can look through all of it, as it goes on after "the body"; empty if one can. */
  public String unread() {
    return read().unread();
  }

  /** Whether the text is not the body's own, but that of what is packed in it. */
  public boolean isPacked() {
    return Archive.isOne(body);
  }

  private BodyText read() {
    // Looked through several times; asked for by one thread.
    if (text == null) {
      text = BodyText.of(body, contentType());
    }
    return text;
  }

  /** The same to read, with no more of its text than somebody does, and how much there was. */
  public Answer abridged() {
    return abridged(READABLE);
  }

  /** The same with no more than so many characters. */
  public Answer abridged(int most) {
    var whole = bodyText();
    if (body.length <= most && whole.length() <= most) {
      return this;
    }
    var shorter = new Answer(status, headers, new byte[0]);
    shorter.bytes = bytes;
    var beginning = whole.substring(0, Math.min(most, whole.length()));
    shorter.text = new BodyText("%s… (%d bytes in all)".formatted(beginning, bytes), unread());
    return shorter;
  }

  ContentType contentType() {
    return headers.entrySet().stream()
        .filter(each -> each.getKey().equalsIgnoreCase("Content-Type"))
        .map(each -> ContentType.fromString(each.getValue().get(0)))
        .findFirst()
        .orElse(ContentType.getUNKNOWN());
  }

  /**
   * The answer as pact-jvm compares it with what was expected. A header line is taken apart at its
   * commas only where the pact has several values too: a {@code Link} or {@code Expires} that was
   * written as one text stays one. Where the pact has one, all lines are that one (RFC 9110 §5.3):
   * pact-jvm looks at as many lines as it expects, and at no second.
   */
  public IResponse comparedTo(IResponse expected) {
    var sizes = new TreeMap<String, Integer>(String.CASE_INSENSITIVE_ORDER);
    expected.getHeaders().forEach((name, values) -> sizes.put(name, values.size()));
    var split = new LinkedHashMap<String, List<String>>();
    headers.forEach(
        (name, lines) ->
            split.put(
                name, sizes.getOrDefault(name, 1) > 1 ? parts(lines) : asOneLine(name, lines)));
    return new Response(
        status,
        split,
        body.length == 0 ? OptionalBody.empty() : OptionalBody.body(body, contentType()));
  }

  private static List<String> asOneLine(String name, List<String> lines) {
    return name.equalsIgnoreCase("Set-Cookie") ? lines : List.of(String.join(", ", lines));
  }

  private static List<String> parts(List<String> lines) {
    return lines.stream()
        .flatMap(line -> Arrays.stream(line.split(",")))
        .map(String::trim)
        .toList();
  }
}
