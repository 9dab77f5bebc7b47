package io.tenantpact.contracts.provider.probe;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.model.DefaultPactReader;
import au.com.dius.pact.core.model.SynchronousRequestResponse;
import io.tenantpact.contracts.provider.cast.Attention;
import io.tenantpact.contracts.provider.cast.Cast;
import io.tenantpact.contracts.provider.cast.FormerCredentials;
import io.tenantpact.contracts.provider.cast.Outsiders;
import io.tenantpact.contracts.provider.cast.SeededTenant;
import io.tenantpact.contracts.provider.cast.StoredData;
import io.tenantpact.contracts.provider.leak.Oracles;
import io.tenantpact.contracts.provider.request.Headers;
import io.tenantpact.contracts.provider.request.InteractionRequest;
import io.tenantpact.contracts.provider.result.Probe;
import io.tenantpact.contracts.provider.result.Probe.Variation;
import io.tenantpact.contracts.provider.state.StateValues;
import io.tenantpact.contracts.provider.tenant.Canary;
import io.tenantpact.contracts.provider.tenant.TestTenant;
import io.tenantpact.contracts.terms.DenialPolicy;
import io.tenantpact.contracts.terms.Denied;
import io.tenantpact.contracts.terms.Tenancy;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("T8")
class CredentialProbesTest {

  /** Header and claims are empty objects. */
  private static final String TOKEN = "e30.e30.sig";

  private static final String KEY_AND_SECRET = "ApiKey ${keyId}:${secret}";

  private static final Map<String, String> KEYS =
      Map.of("caller", "key-of-caller", "decoy", "0123456789", "ghost", "9876543210");

  @Test
  void aCredentialOfSeveralValuesIsTheOtherTenantsInWhole() {
    var scene = scene("/things", "\"X-Tenant-Id\": [\"acme\"],", KEY_AND_SECRET);

    assertThat(sent(scene, Variation.UNKNOWN)).contains("ApiKey ghost-id:ghost-secret");
    assertThat(sent(scene, Variation.FOREIGN)).contains("ApiKey decoy-id:decoy-secret");
    assertThat(sent(scene, Variation.REVOKED)).contains("ApiKey revoked-1");
    assertThat(planned(scene, Variation.FOREIGN).asked())
        .containsExactlyInAnyOrder("decoy-id", "decoy-secret");
  }

  /** Whoever compares the beginning of a key alone, serves this one. */
  @Test
  void anUnknownKeyIsTheCallersButForItsLastCharacter() {
    var scene = scene("/things", "\"X-Tenant-Id\": [\"acme\"],", "Bearer ${key}");

    assertThat(sent(scene, Variation.UNKNOWN)).contains("Bearer key-of-callea");
  }

  @Test
  void whatIsOverIsAnsweredAsWhatNeverWas() {
    var scene = scene("/things", "\"X-Tenant-Id\": [\"acme\"],", "Bearer ${key}");

    assertThat(sent(scene, Variation.EXPIRED)).contains("Bearer expired-1");
    assertThat(planned(scene, Variation.EXPIRED).sameAs())
        .isEqualTo(Probe.credential(Variation.UNKNOWN));
    assertThat(planned(scene, Variation.REVOKED).sameAs())
        .isEqualTo(Probe.credential(Variation.UNKNOWN));
  }

  /** In a cookie it follows no blank. */
  @Test
  void aTokenIsTamperedWithWhereverItStands() {
    var scene = scene("/things", "\"X-Tenant-Id\": [\"acme\"],", "sid=${token}");

    assertThat(sent(scene, Variation.UNKNOWN)).contains("sid=" + TOKEN.replace(".sig", ".Aig"));
    assertThat(sent(scene, Variation.UNSIGNED)).get().asString().startsWith("sid=").endsWith(".");
    assertThat(sent(scene, Variation.FORGED)).get().asString().endsWith(".sig");
  }

  @Test
  void aCredentialThatAllTenantsShareProvesNothing() {
    var planned =
        planned(
            scene("/things", "\"X-Tenant-Id\": [\"acme\"],", "Basic ${shared}"), Variation.UNKNOWN);

    assertThat(planned.request()).isNull();
    assertThat(planned.whyNot()).isEqualTo("all tenants have the same credential");
  }

  @Test
  void whoeverNamesNoTenantAsksForItsOwn() {
    var own = planned(scene("/me", "", KEY_AND_SECRET), Variation.FOREIGN);

    assertThat(own.request()).isNull();
    assertThat(own.whyNot())
        .isEqualTo("the request names no tenant, so that each asks for its own");
  }

  @Test
  void butWhatThePathNamesIsTheCallers() {
    var callers = planned(scene("/things/${thingId}", "", KEY_AND_SECRET), Variation.FOREIGN);

    assertThat(callers.request()).isNotNull();
    assertThat(callers.denied())
        .containsExactlyInAnyOrder(Denied.CREDENTIAL, Denied.TENANT_NOT_GRANTED, Denied.PATH_VALUE);
  }

  /** Nobody's credential makes a name of what is none. */
  @Test
  void aTenantThatIsRefusedToTheCallerMayBeUnreadableToOthersToo() {
    var literal = "\"X-Tenant-Id\": [\"not a tenant!\"],";
    var others = "\"X-Tenant-Id\": {\"type\": \"ProviderState\", \"expression\": \"${%s}\"},";
    var served = scene("/things", literal, KEY_AND_SECRET);
    var refused = scene("/things", literal, KEY_AND_SECRET, "", 400);
    var callers = scene("/things", literal, KEY_AND_SECRET, others.formatted("tenantId"), 400);
    var another = scene("/things", literal, KEY_AND_SECRET, others.formatted("other"), 400);

    assertThat(planned(refused, Variation.FOREIGN).denied()).contains(Denied.TENANT_UNREADABLE);
    assertThat(planned(another, Variation.FOREIGN).denied()).contains(Denied.TENANT_UNREADABLE);
    assertThat(planned(served, Variation.FOREIGN).denied())
        .containsExactlyInAnyOrder(Denied.CREDENTIAL, Denied.TENANT_NOT_GRANTED);
    assertThat(planned(callers, Variation.FOREIGN).denied())
        .containsExactlyInAnyOrder(Denied.CREDENTIAL, Denied.TENANT_NOT_GRANTED);
  }

  private static Optional<String> sent(Scene scene, Variation variation) {
    var prepared = Objects.requireNonNull(planned(scene, variation).request());
    return Headers.of(prepared.request()).get("Authorization");
  }

  private static Planned planned(Scene scene, Variation variation) {
    return new CredentialProbes(scene)
        .planned().stream()
            .filter(each -> each.probe().equals(Probe.credential(variation)))
            .findFirst()
            .orElseThrow();
  }

  private static Scene scene(String path, String headers, String credential) {
    return scene(path, headers, credential, "", 200);
  }

  private static Scene scene(
      String path, String headers, String credential, String headerGenerators, int status) {
    var generator =
        path.contains("$")
            ? "\"path\": {\"type\": \"ProviderState\", \"expression\": \"" + path + "\"},"
            : "";
    var json =
        """
        {"consumer": {"name": "c"}, "provider": {"name": "p"},
         "metadata": {"pactSpecification": {"version": "4.0"}},
         "interactions": [{
           "type": "Synchronous/HTTP", "description": "d", "pending": false,
           "request": {
             "method": "GET", "path": "/me", "headers": {%s "Authorization": ["example"]},
             "generators": {
               %s
               "header": {%s "Authorization": {"type": "ProviderState", "expression": "%s"}}}},
           "response": {"status": %d}}]}
        """
            .formatted(headers, generator, headerGenerators, credential, status);
    var interaction =
        (SynchronousRequestResponse)
            DefaultPactReader.INSTANCE.loadPact(json).getInteractions().get(0);
    var caller = tenant("caller");
    var request = new InteractionRequest(interaction, caller.values().asMap());
    var nothing = new StoredData(() -> "");
    var former = new FormerCredentials(Optional.of("revoked-1"), Optional.of("expired-1"));
    var cast = new Cast(caller, former, tenant("decoy"), nothing, nothing, Attention.CLOSE);
    return new Scene(
        Tenancy.standard().withCredentialHeader("Authorization"),
        DenialPolicy.standard(),
        request,
        request,
        () -> new Scene.StandIn(caller, request),
        cast,
        Oracles.of(cast),
        new Outsiders(
            tenant("ghost"),
            true,
            (first, second) -> Optional.empty(),
            claimed -> Optional.empty()));
  }

  private static SeededTenant tenant(String name) {
    return new SeededTenant(
        new TestTenant(name, name + "-id", Canary.random()),
        StateValues.of("keyId", name + "-id")
            .and("secret", name + "-secret")
            .and("key", KEYS.getOrDefault(name, ""))
            .and("tenantId", name)
            .and("other", "other-of-" + name)
            .and("thingId", "thing-of-" + name)
            .and("token", TOKEN)
            .and("shared", "shared-by-all"),
        List.of());
  }
}
