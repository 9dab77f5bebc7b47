package io.tenantpact.contracts.provider.verify;

import au.com.dius.pact.core.model.ProviderState;
import io.tenantpact.contracts.provider.cast.Attention;
import io.tenantpact.contracts.provider.cast.Cast;
import io.tenantpact.contracts.provider.cast.SeededTenant;
import io.tenantpact.contracts.provider.result.Problem.Kind;
import io.tenantpact.contracts.provider.seeding.Failures;
import io.tenantpact.contracts.provider.seeding.Seeding;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Seeds whom an interaction needs, and takes everybody away again, the last one first. What goes
 * wrong is a finding, whatever was thrown.
 */
final class Stage {

  private final Seeding seeding;
  private final List<ProviderState> states;
  private final Findings findings;
  private final Consumer<Runnable> amongOthers;
  private final Deque<SeededTenant> made = new ArrayDeque<>();

  /**
   * A stage for one scene.
   *
   * @param amongOthers runs all of it, from the first tenant to the last
   */
  Stage(
      Seeding seeding,
      List<ProviderState> states,
      Findings findings,
      Consumer<Runnable> amongOthers) {
    this.seeding = seeding;
    this.states = states;
    this.findings = findings;
    this.amongOthers = amongOthers;
  }

  /** Plays a scene that needs a caller. */
  void alone(Consumer<SeededTenant> scene) {
    play(this::another, scene);
  }

  /** Plays a scene that needs a decoy as well. */
  void withDecoy(Attention attention, Consumer<Cast> scene) {
    play(() -> seeding.cast(another(), states, attention, made::push), scene);
  }

  /** One more tenant in the scene's states. */
  SeededTenant another() {
    var tenant = seeding.seed(states);
    made.push(tenant);
    return tenant;
  }

  private <T> void play(Supplier<T> casting, Consumer<T> scene) {
    amongOthers.accept(() -> seeding.patience().play(() -> wholePlay(casting, scene), this::late));
  }

  private <T> boolean wholePlay(Supplier<T> casting, Consumer<T> scene) {
    try {
      cast(casting).ifPresent(cast -> play(scene, cast));
    } finally {
      made.forEach(this::purge);
    }
    return true;
  }

  private boolean late(String what) {
    findings.add(Kind.STATE, what);
    return false;
  }

  private <T> Optional<T> cast(Supplier<T> casting) {
    try {
      return Optional.of(casting.get());
    } catch (Throwable e) {
      Failures.passOnTheJvms(e);
      findings.addState("set up", e);
      return Optional.empty();
    }
  }

  private <T> void play(Consumer<T> scene, T cast) {
    try {
      scene.accept(cast);
    } catch (Throwable e) {
      Failures.passOnTheJvms(e);
      findings.add(Kind.STATE, "expected the verification to come to its end, but: " + e);
    }
  }

  private void purge(SeededTenant tenant) {
    try {
      seeding.purge(tenant);
    } catch (Throwable e) {
      Failures.passOnTheJvms(e);
      findings.addState("taken down", e);
    }
  }
}
