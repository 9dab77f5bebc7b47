package io.tenantpact.sdk;

import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What strangers may build on. */
class PublicApiTest {

  private final List<JavaClass> promised =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests()).importPackages("io.tenantpact.sdk").stream()
              .filter(each -> each.getModifiers().contains(PUBLIC))
              .toList();

  @Test
  void libraryBeneathCanBeExchanged() {
    var types = promised.stream().flatMap(PublicApiTest::spokenOf).distinct().toList();

    assertThat(types)
        .isNotEmpty()
        .allMatch(
            each ->
                each.isPrimitive()
                    || each.isArray()
                    || each.getName().matches("(java\\.|io\\.tenantpact\\.sdk\\.).*"));
  }

  @Test
  void promisesAreFinalSealedOrRecords() {
    assertThat(promised)
        .isNotEmpty()
        .filteredOn(each -> !each.isInterface())
        .allMatch(each -> isClosed(each.reflect()));
  }

  @Test
  void machineryIsNoPromise() {
    assertThat(promised)
        .extracting(JavaClass::getSimpleName)
        .doesNotContain("Attempts", "Answer", "Http", "Json", "Retries", "Route", "TenantCalls");
  }

  private static boolean isClosed(Class<?> type) {
    return type.isSealed() || Modifier.isFinal(type.getModifiers());
  }

  private static Stream<JavaClass> spokenOf(JavaClass type) {
    return type.getCodeUnits().stream()
        .filter(each -> each.getModifiers().contains(PUBLIC))
        .flatMap(PublicApiTest::spokenOf);
  }

  private static Stream<JavaClass> spokenOf(JavaCodeUnit unit) {
    return unit.getAllInvolvedRawTypes().stream();
  }
}
