package io.tenantpact.contracts.consumer.coverage;

import static io.tenantpact.contracts.consumer.Pacts.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactIgnore;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.V4Interaction;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import au.com.dius.pact.core.model.annotations.PactDirectory;
import java.util.List;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("K1")
class PactMethodsTest {

  @PactTestFor(providerName = "p")
  static final class Things {
    @Pact(consumer = "c")
    V4Pact list(PactBuilder pact) {
      return asking(pact, "the things", "/things");
    }

    @Test
    @PactTestFor(pactMethod = "list")
    void drivesList() {}

    @Pact(consumer = "c")
    V4Pact again(PactBuilder pact) {
      return asking(pact, "the things", "/things");
    }
  }

  @PactTestFor(providerName = "p")
  static final class Others {
    @Pact(consumer = "c")
    V4Pact list(PactBuilder pact) {
      return asking(pact, "the things", "/others");
    }
  }

  @PactTestFor(providerName = "p")
  @PactDirectory("target/elsewhere")
  static final class Kept {
    @Pact(consumer = "c")
    V4Pact list(PactBuilder pact) {
      return asking(pact, "what no provider has", "/kept");
    }
  }

  static final class Nameless {
    @Pact(consumer = "c")
    V4Pact list(PactBuilder pact) {
      return asking(pact, "the things", "/things");
    }
  }

  static final class TwoProviders {
    @Pact(consumer = "c", provider = "p")
    V4Pact ofOne(PactBuilder pact) {
      return asking(pact, "the things", "/things");
    }

    @Pact(consumer = "c", provider = "q")
    V4Pact ofAnother(PactBuilder pact) {
      return asking(pact, "the things", "/others");
    }

    @RepeatedTest(2)
    @PactTestFor(pactMethods = {"ofOne", "ofAnother"})
    void drivesBoth() {}
  }

  @PactTestFor(providerName = "p")
  static final class Unrun {
    @Pact(consumer = "c")
    V4Pact one(PactBuilder pact) {
      return asking(pact, "one", "/things");
    }

    @PactTestFor(pactMethod = "one")
    void isNoTest() {}

    @Pact(consumer = "c")
    V4Pact two(PactBuilder pact) {
      return asking(pact, "two", "/things");
    }

    @Test
    @Disabled("on purpose")
    @PactTestFor(pactMethod = "two")
    void doesNotRun() {}
  }

  @Disabled("on purpose")
  @PactTestFor(providerName = "p")
  static final class Resting {
    @Pact(consumer = "c")
    V4Pact list(PactBuilder pact) {
      return asking(pact, "the things", "/things");
    }

    @Test
    @PactTestFor(pactMethod = "list")
    void drivesList() {}
  }

  @PactTestFor(providerName = "p", pactMethod = "list")
  static class DrivenByItsClass {
    @Pact(consumer = "c")
    V4Pact list(PactBuilder pact) {
      return asking(pact, "the things", "/things");
    }

    @Test
    void drivesWhatTheClassNames() {}
  }

  @PactTestFor(providerName = "p", pactMethods = "list")
  static final class DrivenByATestOfItsBase extends DrivenByItsClass {
    @Pact(consumer = "c")
    V4Pact other(PactBuilder pact) {
      return asking(pact, "the others", "/others");
    }
  }

  @PactTestFor(providerName = "p")
  static final class Defaulting {
    @Pact(consumer = "c", provider = "q")
    V4Pact ofAnother(PactBuilder pact) {
      return asking(pact, "the others", "/others");
    }

    @Pact(consumer = "c", provider = "p")
    V4Pact list(PactBuilder pact) {
      return asking(pact, "the things", "/things");
    }

    @Test
    void drivesTheFirstOfTheProvider() {}
  }

  @PactTestFor(providerName = "p")
  static final class Ignoring {
    @Pact(consumer = "c")
    V4Pact one(PactBuilder pact) {
      return asking(pact, "one", "/things");
    }

    @Test
    @PactIgnore
    @PactTestFor(pactMethod = "one")
    void looksAtSomethingElse() {}
  }

  @PactTestFor(providerName = "p")
  static final class Events {
    @Pact(consumer = "c")
    V4Pact one(PactBuilder pact) {
      return telling(pact, "one");
    }

    @Pact(consumer = "c")
    V4Pact two(PactBuilder pact) {
      return telling(pact, "two");
    }
  }

  @Test
  void aClassWithoutAProviderIsNamed() {
    assertThatThrownBy(() -> PactMethods.of(List.of(Nameless.class)).interactions())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("expected @PactTestFor(providerName = …) on")
        .hasMessageContaining("Nameless");
  }

  @Test
  void aMessageThatWouldOverwriteAnotherIsNamed() {
    assertThat(PactMethods.of(List.of(Events.class)).overwritten())
        .singleElement()
        .asString()
        .contains("a thing was made");
  }

  @Test
  void interactionsAreReadWithoutRunningATest() {
    assertThat(PactMethods.of(List.of(Things.class, Others.class)).interactions())
        .extracting(each -> each.getRequest().getPath())
        .containsExactly("/others", "/things", "/things");
  }

  @Test
  void oneThatWouldOverwriteAnotherIsNamed() {
    assertThat(PactMethods.of(List.of(Things.class, Others.class)).overwritten())
        .singleElement()
        .asString()
        .contains("the things (as acme)", "tenant exists");
  }

  @Test
  void theSameInteractionTwiceIsOne() {
    assertThat(PactMethods.of(List.of(Things.class)).overwritten()).isEmpty();
  }

  @Test
  void aFolderOfItsOwnKeepsAPactFromTheProvider() {
    var methods = PactMethods.of(List.of(Things.class, Kept.class));

    assertThat(methods.published().interactions())
        .extracting(V4Interaction.SynchronousHttp::getDescription)
        .containsOnly("the things (as acme)");
    assertThat(methods.unpublished().interactions())
        .extracting(V4Interaction.SynchronousHttp::getDescription)
        .containsOnly("what no provider has (as acme)");
  }

  @Test
  void aMethodThatNoTestDrivesIsNamed() {
    assertThat(PactMethods.of(List.of(Things.class)).undriven()).containsExactly("Things.again");
  }

  @Test
  void whatIsNoTestOrDoesNotRunDrivesNothing() {
    assertThat(PactMethods.of(List.of(Unrun.class, Resting.class)).undriven())
        .containsExactly("Resting.list", "Unrun.one", "Unrun.two");
  }

  @Test
  void oneTestMayDriveSeveralMethods() {
    assertThat(PactMethods.of(List.of(TwoProviders.class)).undriven()).isEmpty();
  }

  @Test
  void aTestThatNamesNoMethodDrivesTheOneOfItsClass() {
    assertThat(PactMethods.of(List.of(DrivenByItsClass.class)).undriven()).isEmpty();
  }

  @Test
  void aTestThatNobodyGaveAMethodDrivesTheFirstOfItsProvider() {
    assertThat(PactMethods.of(List.of(Defaulting.class)).undriven())
        .containsExactly("Defaulting.ofAnother");
  }

  @Test
  void aTestOfTheBaseDrivesItsMethodsToo() {
    assertThat(PactMethods.of(List.of(DrivenByATestOfItsBase.class)).undriven())
        .containsExactly("DrivenByATestOfItsBase.other");
  }

  @Test
  void whatTheBasePromisesIsPromisedHereToo() {
    assertThat(PactMethods.of(List.of(DrivenByATestOfItsBase.class)).interactions())
        .extracting(each -> each.getRequest().getPath())
        .containsExactly("/things", "/others");
  }

  @Test
  void aTestWithoutAMockServerDrivesNothing() {
    assertThat(PactMethods.of(List.of(Ignoring.class)).undriven()).containsExactly("Ignoring.one");
  }

  @Test
  void theSameWordsToAnotherProviderOverwriteNothing() {
    assertThat(PactMethods.of(List.of(TwoProviders.class)).overwritten()).isEmpty();
  }

  @Test
  void findingNothingIsNoSuccess() {
    assertThatThrownBy(() -> PactMethods.of(List.of()).overwritten())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("found none");
  }

  private static V4Pact telling(PactBuilder pact, String text) {
    return pact.expectsToReceiveMessageInteraction(
            "a thing was made",
            message -> message.withContents(contents -> contents.withContent(text)))
        .toPact();
  }

  private static V4Pact asking(PactBuilder pact, String words, String path) {
    return ACME.in(pact)
        .uponReceiving(words)
        .withRequest(request -> request.path(path))
        .willRespondWith(response -> response.status(204))
        .toPact();
  }
}
