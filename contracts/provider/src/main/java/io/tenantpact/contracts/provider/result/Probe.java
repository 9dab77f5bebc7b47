package io.tenantpact.contracts.provider.result;

import java.util.Locale;

/**
 * A request for something that the caller may not have, made of an interaction's own request by
 * changing one thing.
 *
 * @param name what is changed: {@code tenant}, {@code credential} or a state value's name, with its
 *     place where it stands in several
 */
public record Probe(Subject subject, String name, Variation variation) {

  /** What is changed. */
  public enum Subject {
    TENANT,
    CREDENTIAL,
    VALUE,
    /** What there is beside the request. */
    NEIGHBOUR;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How it is changed. */
  public enum Variation {
    MISSING,
    BLANK,
    /** What no tenant is called: a sign, or the caller's and the decoy's joined by a comma. */
    MALFORMED,
    /** Sent twice: the caller's and the decoy's; of a host, the second as a proxy names it. */
    DOUBLED,
    /** What nobody has. */
    UNKNOWN,
    /** The decoy's. */
    FOREIGN,
    REVOKED,
    EXPIRED,
    /** One that may enter both tenants. */
    SHARED,
    /** A token that claims something else than what was signed. */
    FORGED,
    /** The same, saying that nobody signed it. */
    UNSIGNED,
    /** Sent as it is, while there is another tenant with data of its own. */
    BESIDE_A_NEIGHBOUR;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /** A probe of the tenant that a request names. */
  public static Probe tenant(Variation variation) {
    return new Probe(Subject.TENANT, "tenant", variation);
  }

  /** A probe of the credential. */
  public static Probe credential(Variation variation) {
    return new Probe(Subject.CREDENTIAL, "credential", variation);
  }

  /** A probe of a value that the state put into the request. */
  public static Probe value(String name, Variation variation) {
    return new Probe(Subject.VALUE, name, variation);
  }

  /** The interaction itself, read beside a neighbour. */
  public static Probe neighbour() {
    return new Probe(Subject.NEIGHBOUR, "reading", Variation.BESIDE_A_NEIGHBOUR);
  }

  @Override
  public String toString() {
    return name + " " + variation;
  }
}
