package io.tenantpact.contracts.consumer.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import io.tenantpact.contracts.consumer.Pacts;
import io.tenantpact.contracts.terms.ProviderState;
import io.tenantpact.contracts.terms.pact.PactFolder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Interactions that are two to everybody but pact-jvm 4.7.5, which keeps one of them. */
@Tag("K1")
class AlikeInteractionsTest {

  record ThingInRoom(String room) implements ProviderState {}

  static class TwoRooms {

    @Pact(provider = "p", consumer = "c")
    V4Pact one(PactBuilder pact) {
      return in(pact, new ThingInRoom("Ea"), "/Ea");
    }

    @Pact(provider = "p", consumer = "c")
    V4Pact other(PactBuilder pact) {
      return in(pact, new ThingInRoom("FB"), "/FB");
    }
  }

  static class TwoOtherRooms {

    @Pact(provider = "p", consumer = "c")
    V4Pact one(PactBuilder pact) {
      return in(pact, new ThingInRoom("Ea"), "/Ea");
    }

    @Pact(provider = "p", consumer = "c")
    V4Pact other(PactBuilder pact) {
      return in(pact, new ThingInRoom("FC"), "/Ea");
    }
  }

  @TempDir private Path folder;

  @Test
  void pactJvmLosesOneOfTheTwo() {
    new TwoRooms().one(Pacts.builder()).write(folder.toString(), PactSpecVersion.V4);
    new TwoRooms().other(Pacts.builder()).write(folder.toString(), PactSpecVersion.V4);

    assertThat(PactFolder.read(folder).get(0).interactions()).hasSize(1);
  }

  @Test
  void theOneThatIsKeptIsNamedWithTheOneThatIsLost() {
    assertThat(PactMethods.of(List.of(TwoRooms.class)).overwritten())
        .singleElement()
        .asString()
        .startsWith("c to p: a thing (as acme) given ")
        .containsSubsequence("room=FB", " in place of a thing (as acme) given ", "room=Ea");
    assertThat(PactMethods.of(List.of(TwoOtherRooms.class)).overwritten()).isEmpty();
  }

  private static V4Pact in(PactBuilder pact, ThingInRoom state, String path) {
    return Pacts.ACME
        .in(pact)
        .given(state)
        .uponReceiving("a thing")
        .withRequest(request -> request.path(path))
        .willRespondWith(response -> response.status(204))
        .toPact();
  }
}
