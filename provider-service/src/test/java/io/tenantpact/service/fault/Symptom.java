package io.tenantpact.service.fault;

import io.tenantpact.contracts.provider.result.Problem.Kind;

/**
 * What a verification has to find wrong, so that it was this fault that it found.
 *
 * @param where what the problem's place has in it: a probe, a header, {@code body}; empty for any
 */
public record Symptom(Kind kind, String where) {

  static Symptom status() {
    return status("");
  }

  static Symptom body() {
    return body("");
  }

  static Symptom body(String where) {
    return new Symptom(Kind.BODY, where);
  }

  static Symptom status(String where) {
    return new Symptom(Kind.STATUS, where);
  }

  static Symptom leak() {
    return leak("");
  }

  static Symptom leak(String where) {
    return new Symptom(Kind.LEAK, where);
  }

  static Symptom denial(String probe) {
    return new Symptom(Kind.DENIAL, probe);
  }

  static Symptom existence(String probe) {
    return new Symptom(Kind.EXISTENCE, probe);
  }

  static Symptom influence(String where) {
    return new Symptom(Kind.INFLUENCE, where);
  }

  static Symptom sideEffect() {
    return new Symptom(Kind.SIDE_EFFECT, "");
  }

  /** Whether a problem is of this kind and place. */
  public boolean isShownBy(String problemsKind, String place) {
    return kind.toString().equals(problemsKind) && place.contains(where);
  }

  @Override
  public String toString() {
    return (kind + " " + where).strip();
  }
}
