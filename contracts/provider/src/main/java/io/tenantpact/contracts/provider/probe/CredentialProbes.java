package io.tenantpact.contracts.provider.probe;

import au.com.dius.pact.core.model.IRequest;
import io.tenantpact.contracts.provider.cast.SeededTenant;
import io.tenantpact.contracts.provider.exchange.Prepared;
import io.tenantpact.contracts.provider.request.Injection;
import io.tenantpact.contracts.provider.request.WebToken;
import io.tenantpact.contracts.provider.result.Probe;
import io.tenantpact.contracts.provider.result.Probe.Variation;
import io.tenantpact.contracts.terms.Denied;
import io.tenantpact.contracts.terms.TenantCarrier;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Changes the credential. */
final class CredentialProbes {

  private static final List<Variation> ALWAYS =
      List.of(
          Variation.MISSING,
          Variation.UNKNOWN,
          Variation.REVOKED,
          Variation.EXPIRED,
          Variation.FOREIGN);

  private final Scene scene;
  private final RequestCredential credential;

  CredentialProbes(Scene scene) {
    this.scene = scene;
    this.credential = new RequestCredential(scene);
  }

  List<Planned> planned() {
    if (!credential.isPresent()) {
      return ALWAYS.stream()
          .map(each -> Planned.notMade(Probe.credential(each), "the request has no credential"))
          .toList();
    }
    return Stream.concat(
            Stream.of(missing(), unknown(), revoked(), expired(), foreign()),
            WebToken.parse(credential.text()).stream().flatMap(this::tampered))
        .toList();
  }

  private Planned missing() {
    return Planned.of(
        Probe.credential(Variation.MISSING), Denied.CREDENTIAL, Prepared.of(credential.left()));
  }

  /**
   * Of a token that nobody keeps, only the signature tells that it is nobody's. Of a key, it is the
   * last character that tells, so that one is looked for which is the caller's up to there.
   */
  private Planned unknown() {
    return WebToken.parse(credential.text())
        .map(WebToken::garbled)
        .or(() -> credential.missed(scene.cast().decoy(), scene.outsiders().ghost()))
        .map(
            token ->
                planned(
                    Probe.credential(Variation.UNKNOWN),
                    credential.changedTo(token),
                    Set.of(token)))
        .orElseGet(() -> changed(Variation.UNKNOWN, scene.outsiders().ghost()));
  }

  private Planned revoked() {
    return over(
        Variation.REVOKED,
        scene.cast().former().revoked(),
        "the fixtures make no credential that was revoked");
  }

  private Planned expired() {
    return over(
        Variation.EXPIRED,
        scene.cast().former().expired(),
        "the fixtures make no credential that expired");
  }

  /** Who learns that a credential was good once, learns that there is such a caller. */
  private Planned over(Variation variation, Optional<String> former, String whyNot) {
    var probe = Probe.credential(variation);
    return former
        .map(each -> planned(probe, credential.changedTo(each), Set.of(each)))
        .map(each -> each.sameAs(Probe.credential(Variation.UNKNOWN)))
        .orElseGet(() -> Planned.notMade(probe, whyNot));
  }

  private Planned foreign() {
    var probe = Probe.credential(Variation.FOREIGN);
    if (scene.tenancy().carrier().place() == TenantCarrier.Place.CLAIM) {
      return Planned.notMade(probe, "whoever holds a tenant's token is that tenant");
    }
    var changed = changed(Variation.FOREIGN, scene.cast().decoy());
    if (scene.namesTenant()) {
      var denied = changed.or(Denied.TENANT_NOT_GRANTED);
      return namesWhatIsRefused() ? denied.or(Denied.TENANT_UNREADABLE) : denied;
    }
    return asksForWhatIsTheCallers()
        ? changed.or(Denied.TENANT_NOT_GRANTED).or(Denied.PATH_VALUE)
        : Planned.notMade(probe, "the request names no tenant, so that each asks for its own");
  }

  /** A tenant that the pact itself has refused to the caller, who may have called it by no name. */
  private boolean namesWhatIsRefused() {
    return scene.request().refusal() > 0 && !scene.namesTheCaller();
  }

  /** Only a token can be tampered with; a key is another key then. */
  private Stream<Planned> tampered(WebToken token) {
    var carrier = scene.tenancy().carrier();
    var claim = carrier.place() == TenantCarrier.Place.CLAIM ? carrier.name() : "tampered";
    var decoy = scene.cast().decoy().tenant().id();
    return Stream.of(
        tampered(Variation.FORGED, token.forged(claim, decoy), decoy),
        tampered(Variation.UNSIGNED, token.unsigned(claim, decoy), decoy));
  }

  private Planned tampered(Variation variation, String token, String claimed) {
    return planned(
        Probe.credential(variation), credential.changedTo(token), Set.of(token, claimed));
  }

  private boolean asksForWhatIsTheCallers() {
    return scene.request().injections().stream()
        .anyMatch(each -> each.place() == Injection.Place.PATH && !scene.isOpen(each));
  }

  private Planned changed(Variation variation, SeededTenant other) {
    var probe = Probe.credential(variation);
    var others = credential.of(other);
    return others.equals(credential.of(scene.cast().caller()))
        ? Planned.notMade(probe, "all tenants have the same credential")
        : planned(
            probe,
            credential.changedTo(others),
            others.values().stream().map(Object::toString).collect(Collectors.toSet()));
  }

  private static Planned planned(Probe probe, IRequest request, Set<String> asked) {
    return Planned.of(probe, Denied.CREDENTIAL, Prepared.of(request), asked);
  }
}
