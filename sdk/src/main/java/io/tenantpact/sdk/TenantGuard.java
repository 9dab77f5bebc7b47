package io.tenantpact.sdk;

import io.tenantpact.sdk.call.Call;
import io.tenantpact.sdk.call.CallFailed.Unreadable;
import io.tenantpact.sdk.call.CallFailed.WrongTenant;
import io.tenantpact.sdk.call.TenantId;
import java.util.stream.Collectors;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Lets pass what belongs to the tenant that was asked for, and nothing else. */
final class TenantGuard {

  static final String HEADER = "X-Tenant-Id";

  /** Under this name a reader of JSON finds the tenant that was asked for. */
  static final Object ASKED = TenantGuard.class;

  private TenantGuard() {}

  /** A success has to say whose it is; an error may come from a proxy, which does not know. */
  static void checkEcho(Call call, Answer answer) {
    var echoes = answer.headers(HEADER);
    if (echoes.stream().anyMatch(each -> !each.equals(call.tenant().value()))) {
      throw new WrongTenant(call, "its " + HEADER + " header", answer.requestId());
    }
    if (echoes.isEmpty() && (answer.isSuccess() || answer.isNotModified())) {
      throw new Unreadable(
          call,
          "expected the answer to name the tenant in " + HEADER + ", it names none",
          answer.requestId(),
          null);
    }
  }

  static void checkProblem(Call call, Answer answer, JsonNode problem) {
    var owner = problem.path("tenantId");
    if (!owner.isMissingNode()
        && !owner.isNull()
        && !owner.asString("").equals(call.tenant().value())) {
      throw new WrongTenant(call, "/tenantId of its problem", answer.requestId());
    }
  }

  /** Reads {@code tenantId} wherever it stands, and stops at the first that is somebody else's. */
  static final class OwnerReader extends StdDeserializer<TenantId> {

    OwnerReader() {
      super(TenantId.class);
    }

    @Override
    public TenantId deserialize(JsonParser json, DeserializationContext context) {
      var asked = (TenantId) context.getAttribute(ASKED);
      if (!json.hasToken(JsonToken.VALUE_STRING) || !json.getString().equals(asked.value())) {
        throw new ForeignOwner();
      }
      return asked;
    }
  }

  /** Says where the foreign tenant was named, and keeps nothing else of it. */
  static final class ForeignOwner extends DatabindException {

    private static final long serialVersionUID = 1;

    private ForeignOwner() {
      super("another tenant's");
    }

    /** Such as {@code /items/3/tenantId}. */
    String pointer() {
      return getPath().stream()
          .map(each -> each.getPropertyName() == null ? each.getIndex() : each.getPropertyName())
          .map(each -> "/" + each)
          .collect(Collectors.joining());
    }
  }
}
