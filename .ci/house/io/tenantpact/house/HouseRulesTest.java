package io.tenantpact.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The house's layout, held by a test that every module runs over its own classes. */
class HouseRulesTest {

  private static final String OURS = "io.tenantpact..";

  private final JavaClasses main = classesIn("target/classes");
  private final JavaClasses tests = classesIn("target/test-classes");
  private final Room room = Room.of(main);

  @Test
  void mainCodeUsesOnlyTheRoomsItMay() {
    assertThat(main).isNotEmpty();
    noClasses()
        .should()
        .dependOnClassesThat(ours().and(DescribedPredicate.not(resideInAnyPackage(room.mayUse()))))
        .check(main);
  }

  @Test
  void testsUseOnlyTheRoomsTheyMay() {
    noClasses()
        .that(resideInAPackage(room.ownPackage()))
        .should()
        .dependOnClassesThat(
            ours().and(DescribedPredicate.not(resideInAnyPackage(room.testsMayUse()))))
        .allowEmptyShould(true)
        .check(tests);
  }

  @Test
  void mainCodeUsesNoForeignLibraryItMustNot() {
    noClasses()
        .should()
        .dependOnClassesThat(resideInAnyPackage(room.mustNotUse()))
        .allowEmptyShould(true)
        .check(main);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().assignedFrom(packageByPackage()).should().beFreeOfCycles().check(main);
  }

  @Test
  void packagesAreThingsNotKinds() {
    noClasses()
        .should()
        .resideInAnyPackage(
            "..util..", "..utils..", "..impl..", "..model..", "..dto..", "..helper..")
        .check(main);
  }

  @Test
  void namesSayWhatAClassIs() {
    noClasses()
        .should()
        .haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager|Impl)(\\$.*)?")
        .check(main);
  }

  @Test
  void everyPackageIsNullMarked() {
    var unmarked =
        packages(main).stream()
            .filter(each -> !each.isAnnotatedWith(NullMarked.class))
            .map(JavaPackage::getName)
            .toList();
    assertThat(unmarked).isEmpty();
  }

  @Test
  void packagesStaySmallEnoughToKnow() {
    for (var each : packages(main)) {
      var files =
          each.getClasses().stream()
              .filter(
                  type ->
                      type.isTopLevelClass()
                          && !type.isArray()
                          && !type.getSimpleName().equals("package-info"))
              .map(JavaClass::getSimpleName)
              .toList();
      assertThat(files).as(each.getName()).hasSizeLessThanOrEqualTo(20);
    }
  }

  @Test
  @Tag("M20")
  void testsDoNotSleep() {
    noClasses()
        .should()
        .callMethod(Thread.class, "sleep", long.class)
        .orShould()
        .callMethod(java.util.concurrent.TimeUnit.class, "sleep", long.class)
        .allowEmptyShould(true)
        .check(tests);
  }

  @Test
  @Tag("K5")
  void pactTestsDriveTheRealClientNotAnHttpLibrary() {
    noClasses()
        .that()
        .haveSimpleNameEndingWith("PactTest")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("okhttp3..", "java.net.http..", "org.apache.hc..")
        .allowEmptyShould(true)
        .check(tests);
  }

  @Test
  void testClassesAreNoPublicPromise() {
    classes()
        .that()
        .haveSimpleNameEndingWith("Test")
        .should()
        .notBePublic()
        .allowEmptyShould(true)
        .check(tests);
  }

  /** Names are enough for every rule here; reading the libraries behind them takes seconds. */
  private static JavaClasses classesIn(String folder) {
    ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
    return new ClassFileImporter().importPath(Path.of(folder));
  }

  private static DescribedPredicate<JavaClass> ours() {
    return resideInAPackage(OURS).and(DescribedPredicate.not(resideInAPackage("..house..")));
  }

  private static List<JavaPackage> packages(JavaClasses classes) {
    return classes.stream().map(JavaClass::getPackage).distinct().toList();
  }

  private static SliceAssignment packageByPackage() {
    return new SliceAssignment() {
      @Override
      public SliceIdentifier getIdentifierOf(JavaClass type) {
        return type.getPackageName().startsWith("io.tenantpact")
            ? SliceIdentifier.of(type.getPackageName())
            : SliceIdentifier.ignore();
      }

      @Override
      public String getDescription() {
        return "packages";
      }
    };
  }

  /** A module, and whom it may use. */
  private record Room(String name, List<String> uses, List<String> testUses) {

    private static final List<Room> HOUSE =
        List.of(
            new Room("sdk", List.of(), List.of("consumer", "terms")),
            new Room("service", List.of(), List.of("provider", "terms")),
            new Room("terms", List.of(), List.of()),
            new Room("consumer", List.of("terms"), List.of()),
            new Room("provider", List.of("terms"), List.of("broker")),
            new Room("broker", List.of(), List.of()),
            new Room("gate", List.of("terms", "broker"), List.of()));

    static Room of(JavaClasses main) {
      return HOUSE.stream()
          .filter(each -> main.stream().anyMatch(resideInAPackage(each.ownPackage())))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("no room of the house: " + main));
    }

    String ownPackage() {
      return packageOf(name);
    }

    String[] mayUse() {
      return packagesOf(uses);
    }

    String[] testsMayUse() {
      var all = new ArrayList<>(uses);
      all.addAll(testUses);
      return packagesOf(all);
    }

    String[] mustNotUse() {
      return switch (name) {
        case "service" -> new String[] {"au.com.dius..", "lombok.."};
        case "sdk" ->
            new String[] {"org.springframework..", "org.slf4j..", "au.com.dius..", "lombok.."};
        default -> new String[] {"org.springframework..", "lombok.."};
      };
    }

    private String[] packagesOf(List<String> rooms) {
      var all = new ArrayList<>(rooms);
      all.add(name);
      return all.stream().map(Room::packageOf).toArray(String[]::new);
    }

    private static String packageOf(String room) {
      return room.equals("sdk") || room.equals("service")
          ? "io.tenantpact." + room + ".."
          : "io.tenantpact.contracts." + room + "..";
    }
  }
}
