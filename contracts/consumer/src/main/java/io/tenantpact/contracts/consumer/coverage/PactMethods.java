package io.tenantpact.contracts.consumer.coverage;

import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Interaction;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import au.com.dius.pact.core.model.annotations.PactDirectory;
import au.com.dius.pact.core.support.Json;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Disabled;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * What the {@code @Pact} methods of test classes promise, read without running a test. So it can be
 * asked before anything is written, and nothing that pact-jvm does on writing can hide it.
 */
public final class PactMethods {

  private final List<Class<?>> classes;

  private PactMethods(List<Class<?>> classes) {
    this.classes = classes;
  }

  /** The methods of these classes. */
  public static PactMethods of(Collection<Class<?>> classes) {
    return new PactMethods(classes.stream().sorted(Comparator.comparing(Class::getName)).toList());
  }

  /** Those whose pacts are meant for the provider: written to the folder of all pacts. */
  public PactMethods published() {
    return of(classes.stream().filter(each -> !hasItsOwnFolder(each)).toList());
  }

  /** Those whose pacts no provider gets to see, because the class has a folder of its own. */
  public PactMethods unpublished() {
    return of(classes.stream().filter(PactMethods::hasItsOwnFolder).toList());
  }

  /**
   * Every interaction of HTTP, in order of class and method.
   *
   * @throws IllegalStateException if there is none, and no message either
   */
  public List<V4Interaction.SynchronousHttp> interactions() {
    return every().stream()
        .map(Promised::interaction)
        .filter(V4Interaction.SynchronousHttp.class::isInstance)
        .map(V4Interaction.SynchronousHttp.class::cast)
        .toList();
  }

  /** Messages too. */
  private List<Promised> every() {
    var all =
        pacts()
            .flatMap(
                pact ->
                    pact.getInteractions().stream()
                        .map(each -> new Promised(pact, (V4Interaction) each)))
            .toList();
    if (all.isEmpty()) {
      throw new IllegalStateException(
          "expected @Pact methods with interactions in " + classes + ", found none");
    }
    return all;
  }

  /**
   * Interactions that pact-jvm takes for one and that nevertheless differ: it writes the last of
   * them, and says nothing. It goes by consumer, provider, and a hash of 32 bits of description and
   * states, which is the same where the words {@code Ea} and {@code FB} make the difference.
   */
  public List<String> overwritten() {
    var seen = new HashMap<String, Promised>();
    var overwritten = new LinkedHashSet<String>();
    for (var each : every()) {
      var before = seen.putIfAbsent(each.key(), each);
      if (before != null && !before.spelling().equals(each.spelling())) {
        overwritten.add(each.inPlaceOf(before));
      }
    }
    return List.copyOf(overwritten);
  }

  /**
   * Those that no test of their class drives, by {@link PactTestFor} on the test or on the class,
   * so that nothing is written. A test that is {@link Disabled} drives nothing.
   */
  public List<String> undriven() {
    return classes.stream()
        .flatMap(
            type ->
                new PactTestClass(type)
                    .undriven().stream().map(each -> type.getSimpleName() + "." + each.getName()))
        .sorted()
        .toList();
  }

  private Stream<V4Pact> pacts() {
    return classes.stream()
        .flatMap(
            type ->
                new PactTestClass(type)
                    .pactMethods().stream()
                        .sorted(Comparator.comparing(Method::getName))
                        .map(each -> pactOf(type, each)));
  }

  private static V4Pact pactOf(Class<?> type, Method method) {
    var pact = method.getAnnotation(Pact.class);
    var provider = pact.provider().isEmpty() ? providerOf(type) : pact.provider();
    try {
      method.setAccessible(true);
      return (V4Pact)
          method.invoke(
              instanceOf(type), new PactBuilder(pact.consumer(), provider, PactSpecVersion.V4));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read the pact of " + method, e);
    }
  }

  private static String providerOf(Class<?> type) {
    var provider = new PactTestClass(type).provider();
    if (provider.isEmpty()) {
      throw new IllegalStateException(
          "expected @PactTestFor(providerName = …) on %s, found none; or name the provider in each @Pact"
              .formatted(type.getName()));
    }
    return provider;
  }

  private static Object instanceOf(Class<?> type) throws ReflectiveOperationException {
    Constructor<?> constructor = type.getDeclaredConstructor();
    constructor.setAccessible(true);
    return constructor.newInstance();
  }

  private static boolean hasItsOwnFolder(Class<?> type) {
    return AnnotationSupport.isAnnotated(type, PactDirectory.class);
  }

  private record Promised(V4Pact pact, V4Interaction interaction) {

    String key() {
      return sides() + interaction.uniqueKey();
    }

    String inPlaceOf(Promised other) {
      return identity().equals(other.identity())
          ? sides() + identity()
          : "%s%s in place of %s".formatted(sides(), identity(), other.identity());
    }

    private String sides() {
      return "%s to %s: ".formatted(pact.getConsumer().getName(), pact.getProvider().getName());
    }

    private String identity() {
      return interaction.getDescription() + " given " + interaction.getProviderStates();
    }

    String spelling() {
      return Json.INSTANCE.prettyPrint(interaction.toMap(PactSpecVersion.V4));
    }
  }
}
