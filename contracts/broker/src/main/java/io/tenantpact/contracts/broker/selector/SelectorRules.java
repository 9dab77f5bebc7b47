package io.tenantpact.contracts.broker.selector;

import io.tenantpact.contracts.broker.environment.Environments;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** What may stand in a selector, and what may stand beside what. */
final class SelectorRules {

  private static final List<String> BRANCH_KEYS =
      List.of(
          "latest",
          "tag",
          "fallbackTag",
          "branch",
          "fallbackBranch",
          "matchingBranch",
          "mainBranch");
  private static final List<String> ENVIRONMENT_KEYS =
      List.of("environment", "deployed", "released", "deployedOrReleased");
  private static final List<String> TEXTS =
      List.of("tag", "branch", "fallbackTag", "fallbackBranch", "consumer", "environment");
  private static final List<String> ONLY_TRUE =
      List.of("mainBranch", "matchingBranch", "deployed", "released", "deployedOrReleased");

  private final ObjectNode given;
  private final List<String> complaints = new ArrayList<>();

  private SelectorRules(ObjectNode given) {
    this.given = given;
  }

  /**
   * What is wrong with a selector.
   *
   * @param providerBranchKnown whether matchingBranch has something to match
   */
  static List<String> complaints(
      ObjectNode given, boolean providerBranchKnown, Environments environments) {
    var rules = new SelectorRules(given);
    rules.checkTypes();
    if (rules.complaints.isEmpty()) {
      rules.checkCombination(providerBranchKnown);
      rules.checkFallbacks();
      rules.checkEnvironment(environments);
    }
    return rules.complaints;
  }

  private void checkTypes() {
    for (var field : TEXTS) {
      var value = given.get(field);
      var eachBranch = field.equals("branch") && isTrue("branch");
      if (value != null && !eachBranch && (!value.isString() || value.asString().isBlank())) {
        complaints.add(
            field + (value.isString() || value.isNull() ? " must be filled" : " must be a string"));
      }
    }
    for (var field : ONLY_TRUE) {
      if (given.has(field) && !isTrue(field)) {
        complaints.add(
            field + (given.path(field).isNull() ? " must be filled" : " must be one of: true"));
      }
    }
    if (given.has("latest") && !given.path("latest").isBoolean()) {
      complaints.add("latest must be one of: true, false");
    }
  }

  private void checkCombination(boolean providerBranchKnown) {
    var enough =
        Stream.of("tag", "branch", "environment").anyMatch(given::has)
            || ONLY_TRUE.stream().anyMatch(this::isTrue)
            || isTrue("latest");
    complainIf(
        !enough,
        "must specify a value for environment or tag or branch, or specify mainBranch=true, matchingBranch=true, latest=true, deployed=true, released=true or deployedOrReleased=true");
    complainIf(
        isTrue("mainBranch") && hasOtherThan(Set.of("consumer", "mainBranch", "latest")),
        "cannot specify mainBranch=true with any other criteria apart from consumer");
    complainIf(
        isTrue("mainBranch") && isFalse("latest"),
        "cannot specify mainBranch=true with latest=false");
    complainIf(
        isTrue("matchingBranch") && hasOtherThan(Set.of("consumer", "matchingBranch")),
        "cannot specify matchingBranch=true with any other criteria apart from consumer");
    complainIf(
        isTrue("matchingBranch") && !providerBranchKnown,
        "the providerVersionBranch must be specified when the selector matchingBranch=true is used");
    complainIf(given.has("tag") && given.has("branch"), "cannot specify both a tag and a branch");
    complainIf(
        given.has("branch") && isFalse("latest"), "cannot specify a branch with latest=false");
    checkBranchAgainstEnvironment();
    complainAboutBoth("deployed", "released");
    complainAboutBoth("deployed", "deployedOrReleased");
    complainAboutBoth("released", "deployedOrReleased");
  }

  private boolean hasOtherThan(Set<String> allowed) {
    return Stream.concat(BRANCH_KEYS.stream(), ENVIRONMENT_KEYS.stream())
        .anyMatch(field -> given.has(field) && !allowed.contains(field));
  }

  private void checkBranchAgainstEnvironment() {
    var branch = present(BRANCH_KEYS);
    var environment = present(ENVIRONMENT_KEYS);
    complainIf(
        !branch.isEmpty() && !environment.isEmpty(),
        "cannot specify the %s with the %s".formatted(fields(branch), fields(environment)));
  }

  private List<String> present(List<String> keys) {
    return keys.stream().filter(given::has).sorted().toList();
  }

  private static String fields(List<String> names) {
    return names.stream()
        .collect(Collectors.joining("/", names.size() == 1 ? "field " : "fields ", ""));
  }

  private void complainAboutBoth(String one, String other) {
    complainIf(
        isTrue(one) && isTrue(other),
        "cannot specify both %s=true and %s=true".formatted(one, other));
  }

  private void checkFallbacks() {
    complainIf(
        given.has("fallbackTag") && !isTrue("latest"),
        "fallbackTag can only be set if latest is true");
    complainIf(
        given.has("fallbackTag") && !given.has("tag"),
        "a tag must be specified when a fallbackTag is specified");
    complainIf(
        given.has("fallbackBranch") && !given.has("branch"),
        "a branch must be specified when a fallbackBranch is specified");
    complainIf(
        given.has("fallbackBranch") && isFalse("latest"),
        "fallbackBranch can only be set if latest is true");
  }

  private void checkEnvironment(Environments environments) {
    var name = given.path("environment").asString("");
    complainIf(
        given.has("environment") && environments.named(name).isEmpty(),
        "environment with name '%s' does not exist".formatted(name));
  }

  private void complainIf(boolean wrong, String complaint) {
    if (wrong) {
      complaints.add(complaint);
    }
  }

  private boolean isTrue(String field) {
    var value = given.path(field);
    return value.isBoolean() && value.booleanValue();
  }

  private boolean isFalse(String field) {
    return given.has(field) && !isTrue(field);
  }
}
