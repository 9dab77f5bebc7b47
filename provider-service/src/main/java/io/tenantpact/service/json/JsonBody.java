package io.tenantpact.service.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tenantpact.service.problem.ProblemCode;
import io.tenantpact.service.problem.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Objects;
import org.springframework.http.MediaType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A request's body. As a controller's parameter, it has been read and is JSON. */
public record JsonBody(JsonNode root) {

  /** 1 MiB; what is longer is not read to its end. */
  static final int MOST_BYTES = 1 << 20;

  /**
   * Reads it, once.
   *
   * @throws Refusal if it is too large, no JSON, or says that it is no plain UTF-8
   */
  public static JsonBody read(HttpServletRequest request, JsonMapper json) throws IOException {
    if (!isPlainUtf8(request)) {
      throw otherEncoding();
    }
    if (request.getContentLengthLong() > MOST_BYTES) {
      throw tooLarge();
    }
    var bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw tooLarge();
    }
    return new JsonBody(parse(bytes, json));
  }

  /**
   * Begins to read it field by field.
   *
   * @throws Refusal if it is no object
   */
  public Fields fields() {
    return Fields.of(root);
  }

  private static boolean isPlainUtf8(HttpServletRequest request) {
    var type =
        Objects.requireNonNullElse(request.getContentType(), MediaType.APPLICATION_JSON_VALUE);
    var charset = MediaType.parseMediaType(type).getCharset();
    return request.getHeader("Content-Encoding") == null
        && (charset == null || charset.equals(UTF_8));
  }

  /** Decodes by itself, since the parser would guess among UTF-8, UTF-16 and UTF-32. */
  private static JsonNode parse(byte[] bytes, JsonMapper json) {
    try {
      var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      var root = json.readTree(text);
      if (!root.isMissingNode()) {
        return root;
      }
    } catch (CharacterCodingException | JacksonException e) {
      throw malformed();
    }
    throw malformed();
  }

  /** Without the parser's words: they name classes and quote the body. */
  private static Refusal malformed() {
    return Refusal.of(ProblemCode.MALFORMED_REQUEST, "the body must be one JSON value in UTF-8");
  }

  private static Refusal otherEncoding() {
    return Refusal.of(
        ProblemCode.UNSUPPORTED_MEDIA_TYPE,
        "send UTF-8, and no Content-Encoding: nothing is unpacked");
  }

  private static Refusal tooLarge() {
    return Refusal.of(ProblemCode.PAYLOAD_TOO_LARGE, "a body has at most " + MOST_BYTES + " bytes");
  }
}
