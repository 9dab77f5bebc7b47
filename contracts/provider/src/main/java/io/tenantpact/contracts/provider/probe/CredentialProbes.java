package io.tenantpact.contracts.provider.probe;

import io.tenantpact.contracts.provider.exchange.Prepared;
import io.tenantpact.contracts.provider.result.Probe;
import io.tenantpact.contracts.provider.result.Probe.Variation;
import io.tenantpact.contracts.terms.Denied;
import io.tenantpact.contracts.terms.TenantCarrier.Place;
import java.util.List;
import java.util.stream.Stream;

/** Changes the credential. */
final class CredentialProbes {

  private final Scene scene;
  private final RequestCredential credential;

  CredentialProbes(Scene scene) {
    this.scene = scene;
    this.credential = new RequestCredential(scene);
  }

  List<Planned> planned() {
    if (!credential.isPresent()) {
      return Stream.of(Variation.MISSING, Variation.UNKNOWN, Variation.REVOKED, Variation.FOREIGN)
          .map(each -> Planned.notMade(Probe.credential(each), "the request has no credential"))
          .toList();
    }
    return List.of(missing(), unknown(), revoked(), foreign());
  }

  private Planned missing() {
    return Planned.of(
        Probe.credential(Variation.MISSING), Denied.CREDENTIAL, Prepared.of(credential.left()));
  }

  private Planned unknown() {
    return changed(Variation.UNKNOWN, credential.of(scene.outsiders().ghost()));
  }

  private Planned revoked() {
    return scene
        .outsiders()
        .revokedCredential()
        .map(each -> changed(Variation.REVOKED, each))
        .orElseGet(
            () ->
                Planned.notMade(
                    Probe.credential(Variation.REVOKED),
                    "the fixtures make no credential that was revoked"));
  }

  private Planned foreign() {
    if (scene.tenancy().carrier().place() == Place.CLAIM) {
      return Planned.notMade(
          Probe.credential(Variation.FOREIGN), "whoever holds a tenant's token is that tenant");
    }
    return changed(Variation.FOREIGN, credential.of(scene.cast().decoy()))
        .or(Denied.TENANT_NOT_GRANTED);
  }

  private Planned changed(Variation variation, String other) {
    return Planned.of(
        Probe.credential(variation),
        Denied.CREDENTIAL,
        Prepared.of(credential.changedTo(other)),
        other);
  }
}
