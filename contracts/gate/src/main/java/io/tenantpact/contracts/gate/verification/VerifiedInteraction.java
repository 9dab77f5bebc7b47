package io.tenantpact.contracts.gate.verification;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What became of one interaction of a pact.
 *
 * @param consumer whose pact it is
 * @param probes what was tried beside the request that the pact asks for
 * @param problems what was wrong with the answer to that request
 * @param dossiers what went over the wire where something was wrong; none if it is kept
 */
public record VerifiedInteraction(
    String consumer,
    String description,
    List<State> states,
    Outcome outcome,
    long tookMillis,
    List<Probe> probes,
    List<Problem> problems,
    List<Dossier> dossiers) {

  /** An interaction, with everything that a reader has to know about it. */
  public VerifiedInteraction {
    Part.required(consumer, "consumer");
    Part.required(description, "description");
    Part.required(outcome, "outcome of '" + description + "'");
    states = Part.listOf(states);
    probes = Part.listOf(probes);
    problems = Part.listOf(problems);
    dossiers = Part.listOf(dossiers);
  }

  /** Whether the promise is kept. */
  public enum Outcome {
    /** It is, and every probe that was made was denied. */
    @JsonProperty("kept")
    KEPT,
    /** It is not. */
    @JsonProperty("broken")
    BROKEN,
    /** It is not, but nobody relies on it yet. */
    @JsonProperty("pending")
    PENDING
  }

  /** A provider state, with what it was given. */
  public record State(String name, Map<String, @Nullable Object> params) {

    /** A state; without parameters if none are given. */
    public State {
      Part.required(name, "name of a state");
      params = params == null ? Map.of() : params;
    }

    @Override
    public String toString() {
      return params.isEmpty() ? name : name + " " + params;
    }
  }

  /**
   * What was wrong with an answer.
   *
   * @param kind such as {@code leak}
   * @param where such as {@code body}
   */
  public record Problem(String kind, String where, String message) {

    /** A problem; it has a message. */
    public Problem {
      kind = Part.textOf(kind);
      where = Part.textOf(where);
      Part.required(message, "message of a problem");
    }

    @Override
    public String toString() {
      return (kind + " " + where).strip() + ": " + message;
    }
  }

  /** Which interaction it is, in words: the description and the states it is given. */
  public String title() {
    return states.isEmpty() ? description : description + ", given " + given();
  }

  /** Its states in words; empty if there are none. */
  public String given() {
    return states.stream().map(State::toString).collect(Collectors.joining(" and "));
  }
}
