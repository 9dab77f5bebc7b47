package io.tenantpact.contracts.gate.wire;

/** How a version comes to be in use in an environment. */
public enum Liveness {
  /** It runs there; recording another ends it. */
  DEPLOYED(
      "pb:record-deployment",
      "pb:currently-deployed-deployed-versions",
      "deployedVersions",
      "currentlyDeployed"),
  /** Others may have taken it; recording another leaves it. */
  RELEASED(
      "pb:record-release",
      "pb:currently-supported-released-versions",
      "releasedVersions",
      "currentlySupported");

  private final String recordRel;
  private final String listRel;
  private final String list;
  private final String flag;

  Liveness(String recordRel, String listRel, String list, String flag) {
    this.recordRel = recordRel;
    this.listRel = listRel;
    this.list = list;
    this.flag = flag;
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

  String flag() {
    return flag;
  }
}
