package io.tenantpact.contracts.gate.wire;

/** How a version comes to be in use in an environment. */
public enum Liveness {
  /** It runs there; recording another ends it. */
  DEPLOYED("pb:record-deployment", "pb:currently-deployed-deployed-versions", "deployedVersions"),
  /** Others may have taken it; recording another leaves it. */
  RELEASED("pb:record-release", "pb:currently-supported-released-versions", "releasedVersions");

  private final String recordRel;
  private final String listRel;
  private final String list;

  Liveness(String recordRel, String listRel, String list) {
    this.recordRel = recordRel;
    this.listRel = listRel;
    this.list = list;
  }

  String recordRel() {
    return recordRel;
  }

  String listRel() {
    return listRel;
  }

  String list() {
    return list;
  }
}
