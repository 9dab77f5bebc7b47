package io.tenantpact.service.trial;

import io.tenantpact.service.fault.Symptom;

/**
 * One thing that is wrong with an interaction.
 *
 * @param where a probe, a header, {@code body}, or empty
 */
record Finding(String kind, String where) {

  boolean shows(Symptom symptom) {
    return symptom.isShownBy(kind, where);
  }

  @Override
  public String toString() {
    return (kind + " " + where).strip();
  }
}
