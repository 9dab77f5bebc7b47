package io.tenantpact.contracts.broker.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NestedQueryTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "q[][pacticipant]=shop&q[][version]=1&q[][pacticipant]=orders&q[][latest]=true",
        "q%5B%5D%5Bpacticipant%5D=shop&q%5B%5D%5Bversion%5D=1&q%5B%5D%5Bpacticipant%5D=orders&q%5B%5D%5Blatest%5D=true"
      })
  void aRepeatedNameStartsTheNextGroup(String raw) {
    var groups = NestedQuery.parse(raw).groups("q");

    assertThat(groups).hasSize(2);
    assertThat(groups.get(0).text("pacticipant")).hasValue("shop");
    assertThat(groups.get(0).text("version")).hasValue("1");
    assertThat(groups.get(1).text("pacticipant")).hasValue("orders");
    assertThat(groups.get(1).isTrue("latest")).isTrue();
  }

  @Test
  void otherNamesInBetweenDoNotEndAGroup() {
    var query = NestedQuery.parse("q[][pacticipant]=shop&latestby=cvp&q[][version]=3.0.0");

    assertThat(query.groups("q")).hasSize(1);
    assertThat(query.groups("q").get(0).text("version")).hasValue("3.0.0");
    assertThat(query.text("latestby")).hasValue("cvp");
  }

  @Test
  void aPlusIsASpaceAndPercentIsDecoded() {
    var query = NestedQuery.parse("q[][pacticipant]=my+svc&q[][version]=1.0.0%2Babc");

    assertThat(query.groups("q").get(0).text("pacticipant")).hasValue("my svc");
    assertThat(query.groups("q").get(0).text("version")).hasValue("1.0.0+abc");
  }

  @Test
  void listsAndGroupsNest() {
    var query = NestedQuery.parse("tags[]=a&tags[]=b&s[][deep][er]=x&success[]=true&success[]=");

    assertThat(query.texts("tags")).containsExactly("a", "b");
    assertThat(query.texts("success")).containsExactly("true", "");
    assertThat(query.groups("s")).hasSize(1);
  }

  @Test
  void anEmptyValueCountsAsAbsentUnlessAskedFor() {
    var query = NestedQuery.parse("environment=&latest");

    assertThat(query.text("environment")).isEmpty();
    assertThat(query.given("environment")).hasValue("");
    assertThat(query.given("latest")).hasValue("");
    assertThat(query.given("tag")).isEmpty();
  }

  @Test
  void aNameThatIsBothValueAndListIsRefused() {
    assertThatThrownBy(() -> NestedQuery.parse("q=1&q[][a]=2")).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> NestedQuery.parse("q[]=1&q[a]=2")).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> NestedQuery.parse("q=%zz")).isInstanceOf(Refused.class);
  }
}
