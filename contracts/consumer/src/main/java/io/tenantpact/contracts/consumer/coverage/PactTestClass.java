package io.tenantpact.contracts.consumer.coverage;

import au.com.dius.pact.consumer.junit5.PactIgnore;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.annotations.Pact;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Disabled;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/**
 * A test class as pact-jvm's JUnit 5 extension reads it: its base's methods are its own, and a test
 * drives the {@code @Pact} methods that its own {@link PactTestFor} names, without one the class's,
 * and where that names none the first of the provider.
 */
record PactTestClass(Class<?> type) {

  /** The {@code @Pact} methods, in the order in which the first one is looked for. */
  List<Method> pactMethods() {
    return AnnotationSupport.findAnnotatedMethods(
        type, Pact.class, HierarchyTraversalMode.TOP_DOWN);
  }

  /** Those whose interactions no test makes, so that nothing is written. */
  List<Method> undriven() {
    var driven =
        AnnotationSupport.findAnnotatedMethods(
                type, Testable.class, HierarchyTraversalMode.TOP_DOWN)
            .stream()
            .filter(this::runs)
            .flatMap(this::drivenBy)
            .toList();
    return pactMethods().stream().filter(each -> !driven.contains(each.getName())).toList();
  }

  /** The provider that the class names; empty if it names none. */
  String provider() {
    return ofClass().map(PactTestFor::providerName).orElse("");
  }

  /** Whether JUnit runs a test, and pact-jvm with it. */
  private boolean runs(Method test) {
    return !AnnotationSupport.isAnnotated(test, Disabled.class)
        && !AnnotationSupport.isAnnotated(test, PactIgnore.class)
        && Stream.<Class<?>>iterate(type, Objects::nonNull, Class::getEnclosingClass)
            .noneMatch(each -> AnnotationSupport.isAnnotated(each, Disabled.class));
  }

  private Stream<String> drivenBy(Method test) {
    var ofTest = AnnotationSupport.findAnnotation(test, PactTestFor.class);
    var names =
        ofTest.or(this::ofClass).stream()
            .flatMap(PactTestClass::namesIn)
            .filter(each -> !each.isEmpty())
            .toList();
    var provider =
        ofTest.map(PactTestFor::providerName).filter(each -> !each.isEmpty()).orElse(provider());
    return names.isEmpty() ? firstOf(provider).stream() : names.stream();
  }

  /** Of the two that may name methods, pact-jvm reads the one for several first. */
  private static Stream<String> namesIn(PactTestFor annotation) {
    return annotation.pactMethods().length > 0
        ? Stream.of(annotation.pactMethods())
        : Stream.of(annotation.pactMethod());
  }

  private Optional<String> firstOf(String provider) {
    return pactMethods().stream()
        .filter(each -> provider.isEmpty() || isFor(each, provider))
        .map(Method::getName)
        .findFirst();
  }

  private static boolean isFor(Method pactMethod, String provider) {
    return AnnotationSupport.findAnnotation(pactMethod, Pact.class)
        .map(Pact::provider)
        .filter(each -> each.isEmpty() || each.equals(provider))
        .isPresent();
  }

  private Optional<PactTestFor> ofClass() {
    return AnnotationSupport.findAnnotation(type, PactTestFor.class);
  }
}
