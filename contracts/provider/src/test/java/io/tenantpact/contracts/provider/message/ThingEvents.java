package io.tenantpact.contracts.provider.message;

import io.tenantpact.contracts.provider.cast.SeededTenant;
import io.tenantpact.contracts.provider.state.StateValues;
import io.tenantpact.contracts.provider.state.States;
import io.tenantpact.contracts.provider.tenant.Canary;
import io.tenantpact.contracts.provider.tenant.TenantFixtures;
import io.tenantpact.contracts.provider.tenant.TestTenant;
import io.tenantpact.contracts.terms.ProviderState;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** A provider that tells of things when they are made: soundly, or with one fault. */
final class ThingEvents implements TenantFixtures, MessageProducer {

  /** What it does wrong. */
  enum Fault {
    NONE,
    IS_FOR_ANOTHER_TENANT,
    LEAKS_IN_THE_PAYLOAD,
    LEAKS_IN_METADATA,
    LEAKS_ENCODED,
    LACKS_THE_TENANT,
    LACKS_THE_TENANT_IN_METADATA,
    NAMES_ANOTHER_TENANT_IN_METADATA,
    HAS_ANOTHER_VERSION,
    IS_NO_JSON,
    HAS_ANOTHER_CONTENT_TYPE,
    IS_EMPTY,
    IS_NOT_MADE,
    FAILS,
    CHANGES_OTHER_TENANTS,
    CANNOT_BE_PURGED,
    KEEPS_MESSAGES_BY_NAME,
    SERVES_THE_FIRST_TENANT_ONLY,
    TELLS_OF_A_STRANGER,
    HAS_NO_LINES,
    LACKS_THE_TENANT_ALTOGETHER
  }

  record ThingWasMade() implements ProviderState {}

  private static final JsonMapper JSON = JsonMapper.shared();

  final Map<TestTenant, String> things = new LinkedHashMap<>();
  private final Map<String, ProducedMessage> kept = new LinkedHashMap<>();
  private Fault fault = Fault.NONE;

  ThingEvents with(Fault wanted) {
    this.fault = wanted;
    return this;
  }

  States states() {
    return States.handled()
        .by(
            ThingWasMade.class,
            (tenant, state) -> {
              things.put(tenant, tenant.canary().mark("thing"));
              return StateValues.of("thingId", "thing-" + UUID.randomUUID());
            });
  }

  @Override
  public TestTenant create(Canary canary) {
    var tenant = new TestTenant("tenant-" + UUID.randomUUID(), "key-" + UUID.randomUUID(), canary);
    things.put(tenant, "");
    return tenant;
  }

  @Override
  public String checksum(TestTenant tenant) {
    return String.valueOf(things.get(tenant));
  }

  @Override
  public void purge(TestTenant tenant) {
    if (fault == Fault.CANNOT_BE_PURGED) {
      throw new IllegalStateException("still referenced");
    }
    things.remove(tenant);
  }

  @Override
  public Optional<ProducedMessage> produce(String description, SeededTenant caller) {
    var own = caller.tenant();
    var other =
        things.keySet().stream().filter(each -> !each.equals(own)).findFirst().orElseThrow();
    return switch (fault) {
      case FAILS -> throw new IllegalStateException("no broker");
      case IS_NOT_MADE -> Optional.empty();
      case IS_EMPTY -> Optional.of(sent(new byte[0], own.id()));
      case IS_NO_JSON -> Optional.of(sent("{\"type\":".getBytes(StandardCharsets.UTF_8), own.id()));
      case IS_FOR_ANOTHER_TENANT -> Optional.of(sent(event(other, caller), other.id()));
      case NAMES_ANOTHER_TENANT_IN_METADATA -> Optional.of(sent(event(own, caller), other.id()));
      case LACKS_THE_TENANT_IN_METADATA, LACKS_THE_TENANT_ALTOGETHER ->
          Optional.of(ProducedMessage.of(event(own, caller), "application/json"));
      case LEAKS_IN_METADATA ->
          Optional.of(
              sent(event(own, caller), own.id())
                  .withMetadata("subject", "also " + other.canary().word()));
      case HAS_ANOTHER_CONTENT_TYPE ->
          Optional.of(
              ProducedMessage.of(event(own, caller), "text/plain")
                  .withMetadata("tenant", own.id()));
      case KEEPS_MESSAGES_BY_NAME ->
          Optional.of(
              kept.computeIfAbsent(description, first -> sent(event(own, caller), own.id())));
      case SERVES_THE_FIRST_TENANT_ONLY ->
          things.keySet().iterator().next().equals(own)
              ? Optional.of(sent(event(own, caller), own.id()))
              : Optional.empty();
      case TELLS_OF_A_STRANGER ->
          Optional.of(
              sent(event(own, caller), own.id())
                  .withMetadata("subject", "also " + Canary.random().word()));
      default -> {
        if (fault == Fault.CHANGES_OTHER_TENANTS) {
          things.put(other, "told of");
        }
        yield Optional.of(sent(event(own, caller), own.id()));
      }
    };
  }

  private static ProducedMessage sent(byte[] contents, String tenant) {
    return ProducedMessage.of(contents, "application/json").withMetadata("tenant", tenant);
  }

  private byte[] event(TestTenant owner, SeededTenant caller) {
    var event = new LinkedHashMap<String, Object>();
    event.put("type", "thing.made");
    event.put("version", fault == Fault.HAS_ANOTHER_VERSION ? "two" : 2);
    event.put("tenantId", owner.id());
    event.put("thingId", caller.values().asMap().get("thingId"));
    event.put("name", things.get(owner));
    event.put("lines", fault == Fault.HAS_NO_LINES ? List.of() : List.of(1));
    if (fault == Fault.LACKS_THE_TENANT || fault == Fault.LACKS_THE_TENANT_ALTOGETHER) {
      event.remove("tenantId");
    }
    if (fault == Fault.LEAKS_IN_THE_PAYLOAD) {
      event.put("others", things.values());
    }
    if (fault == Fault.LEAKS_ENCODED) {
      event.put("others", JSON.writeValueAsBytes(things.values()));
    }
    return JSON.writeValueAsBytes(event);
  }
}
