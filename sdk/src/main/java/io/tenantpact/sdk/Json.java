package io.tenantpact.sdk;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.tenantpact.sdk.TenantGuard.ForeignOwner;
import io.tenantpact.sdk.call.Call;
import io.tenantpact.sdk.call.CallFailed.Unreadable;
import io.tenantpact.sdk.call.CallFailed.WrongTenant;
import io.tenantpact.sdk.call.ETag;
import io.tenantpact.sdk.call.TenantId;
import io.tenantpact.sdk.resource.ResourceState;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * Bodies, to JSON and back. Reading ends in a value of the tenant that was asked for, or throws.
 */
final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(values())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .withCoercionConfig(LogicalType.Textual, Json::textStaysText)
          .changeDefaultPropertyInclusion(each -> each.withValueInclusion(Include.NON_NULL))
          .withConfigOverride(
              Map.class,
              each ->
                  each.setInclude(JsonInclude.Value.construct(Include.NON_EMPTY, Include.ALWAYS)))
          .build();

  private Json() {}

  static byte[] write(Object body) {
    return MAPPER.writeValueAsBytes(body);
  }

  static <T> T read(Call call, Answer answer, Class<T> type) {
    return read(call, answer, new Shape<T>(MAPPER.constructType(type)));
  }

  static <T> Page<T> readPage(Call call, Answer answer, Class<T> type) {
    var page = MAPPER.getTypeFactory().constructParametricType(Page.class, type);
    return read(call, answer, new Shape<Page<T>>(page));
  }

  /** What an error answer says; nothing when it does not speak JSON. */
  static JsonNode readLeniently(Answer answer) {
    try {
      return MAPPER.readTree(answer.body());
    } catch (JacksonException notJson) {
      return MAPPER.missingNode();
    }
  }

  private static <T> T read(Call call, Answer answer, Shape<T> shape) {
    if (answer.tooLarge()) {
      throw new Unreadable(
          call, "the answer is larger than maxAnswerBytes allows", answer.requestId(), null);
    }
    try {
      var value = shape.read(answer.body(), call.tenant());
      if (value != null) {
        return value;
      }
    } catch (ForeignOwner foreign) {
      throw new WrongTenant(call, foreign.pointer(), answer.requestId());
    } catch (JacksonException unreadable) {
      throw unexpected(call, answer, shape, unreadable);
    }
    throw unexpected(call, answer, shape, null);
  }

  private static Unreadable unexpected(
      Call call, Answer answer, Shape<?> shape, @Nullable JacksonException cause) {
    var what =
        "expected JSON of a %s, got %d with %d bytes of %s"
            .formatted(
                shape.type().getRawClass().getSimpleName(),
                answer.status(),
                answer.body().length,
                answer.header("Content-Type"));
    return new Unreadable(call, what, answer.requestId(), cause);
  }

  private static SimpleModule values() {
    return new SimpleModule()
        .addDeserializer(TenantId.class, new TenantGuard.OwnerReader())
        .addDeserializer(ETag.class, new TextReader<>(ETag.class, ETag::new))
        .addDeserializer(
            ResourceState.class, new TextReader<>(ResourceState.class, ResourceState::new))
        .addDeserializer(Instant.class, new TextReader<>(Instant.class, Instant::parse));
  }

  /** A number where a text was agreed on is a broken contract, not another spelling. */
  private static void textStaysText(MutableCoercionConfig config) {
    config
        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
  }

  /** What a body should be. */
  private record Shape<T>(JavaType type) {

    @Nullable T read(byte[] body, TenantId asked) {
      return MAPPER.readerFor(type).withAttribute(TenantGuard.ASKED, asked).readValue(body);
    }
  }

  /** Reads a value that travels as text. */
  private static final class TextReader<T> extends StdDeserializer<T> {

    private final Function<String, T> parse;

    TextReader(Class<T> type, Function<String, T> parse) {
      super(type);
      this.parse = parse;
    }

    @Override
    public T deserialize(JsonParser json, DeserializationContext context) {
      if (!json.hasToken(JsonToken.VALUE_STRING)) {
        context.reportInputMismatch(this, "expected a text");
      }
      return parse.apply(json.getString());
    }
  }
}
