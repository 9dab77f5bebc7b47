package io.tenantpact.service.json;

import io.tenantpact.service.problem.ProblemCode;
import io.tenantpact.service.problem.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
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
   * @throws Refusal if it is too large or no JSON
   */
  public static JsonBody read(HttpServletRequest request, JsonMapper json) throws IOException {
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

  private static JsonNode parse(byte[] bytes, JsonMapper json) {
    try {
      var root = json.readTree(bytes);
      if (!root.isMissingNode()) {
        return root;
      }
    } catch (JacksonException e) {
      throw malformed();
    }
    throw malformed();
  }

  /** Without the parser's words: they name classes and quote the body. */
  private static Refusal malformed() {
    return Refusal.of(ProblemCode.MALFORMED_REQUEST, "the body must be one JSON value in UTF-8");
  }

  private static Refusal tooLarge() {
    return Refusal.of(ProblemCode.PAYLOAD_TOO_LARGE, "a body has at most " + MOST_BYTES + " bytes");
  }
}
