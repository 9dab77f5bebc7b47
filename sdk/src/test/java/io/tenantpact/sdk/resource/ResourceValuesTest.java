package io.tenantpact.sdk.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import io.tenantpact.sdk.resource.ResourceState.Known;
import org.junit.jupiter.api.Test;

class ResourceValuesTest {

  @Test
  void everyKnownStateHasAConstant() {
    assertThat(ResourceState.PENDING.known()).isEqualTo(Known.PENDING);
    assertThat(ResourceState.ACTIVE.known()).isEqualTo(Known.ACTIVE);
    assertThat(ResourceState.SUSPENDED.known()).isEqualTo(Known.SUSPENDED);
    assertThat(ResourceState.ARCHIVED.known()).isEqualTo(Known.ARCHIVED);
    assertThat(Known.values()).hasSize(5);
  }

  @Test
  void unknownStateKeepsItsText() {
    var frozen = new ResourceState("FROZEN");

    assertThat(frozen.known()).isEqualTo(Known.OTHER);
    assertThat(frozen).hasToString("FROZEN").isNotEqualTo(new ResourceState("MELTED"));
  }

  @Test
  void blankStateIsNone() {
    assertThatIllegalArgumentException().isThrownBy(() -> new ResourceState(" "));
  }

  @Test
  void changeMentionsOnlyWhatChanges() {
    assertThat(ResourceChange.nothing().mergePatch()).isEmpty();
    assertThat(ResourceChange.nothing().withName("Plotter").mergePatch())
        .containsExactly(entry("name", "Plotter"));
    assertThat(ResourceChange.nothing().withProject("prj_1").mergePatch())
        .containsExactly(entry("projectId", "prj_1"));
  }

  @Test
  void nullTakesAMemberAway() {
    var change = ResourceChange.nothing().withProject("prj_1").withoutProject();

    assertThat(change.mergePatch()).containsExactly(entry("projectId", null));
  }

  @Test
  void labelsAreChangedOneByOne() {
    var change = ResourceChange.nothing().withLabel("floor", "4").withoutLabel("old");

    assertThat(change.mergePatch()).hasToString("{labels={floor=4, old=null}}");
  }

  @Test
  void changeIsNotChangedByWhatIsMadeOfIt() {
    var rename = ResourceChange.nothing().withName("Plotter");

    rename.withoutProject().withLabel("floor", "4");

    assertThat(rename.mergePatch()).containsExactly(entry("name", "Plotter"));
  }

  @Test
  void draftCollectsLabels() {
    var draft = NewResource.named("Printer").withLabel("a", "1").withLabel("b", "2");

    assertThat(draft.labels()).containsOnly(entry("a", "1"), entry("b", "2"));
    assertThat(draft.projectId()).isNull();
  }
}
