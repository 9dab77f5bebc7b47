package io.tenantpact.contracts.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.model.DefaultPactReader;
import au.com.dius.pact.core.model.V4Pact;
import io.tenantpact.contracts.terms.Tenancy;
import io.tenantpact.contracts.terms.finding.LintFinding;
import io.tenantpact.contracts.terms.lint.PactLint;
import io.tenantpact.contracts.terms.pact.PactFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The lint finds an owner if pact-jvm accepts another tenant's in some answer, and only then. In
 * what follows {@code tenantId} is {@code T} and the state's value {@code S}.
 */
@Tag("T2")
class UnprovenOwnersTest {

  private static final String PACT =
      """
      {"consumer": {"name": "c"}, "provider": {"name": "p"}, "interactions": [
        {"type": "Synchronous/HTTP", "description": "d",
         "request": {"method": "GET", "path": "/", "headers": {"X-Tenant-Id": ["acme"]},
           "generators": {"header": {"X-Tenant-Id": %1$s}}},
         "response": {"status": 200,
           "headers": {"Content-Type": ["application/json"]},
           "body": {"contentType": "application/json", "encoded": false, "content": %2$s},
           "matchingRules": {"body": {%3$s}}, "generators": {"body": {"%4$s": %1$s}}}}],
       "metadata": {"pactSpecification": {"version": "4.0"}}}
      """;

  private static final String OF_THE_STATE =
      "{\"type\": \"ProviderState\", \"expression\": \"${tenantId}\"}";

  private static final List<String> THINGS =
      List.of("{T: other}", "{a: [{T: other}]}", "{a: [{T: S}, {T: other}]}");

  private static final List<String> MAPS =
      List.of(
          "{m: {k: {T: other}}}",
          "{m: {k: {T: S}, l: {T: other}}}",
          "{m: {j: {T: S}, l: {T: other}}}");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # example      | rules                                        | generator    | found
          {T: acme}      | ''                                           | $.T          | false
          {T: acme}      | $.T: type                                    | $.T          | true
          {T: acme}      | $.T: equality                                | $.T          | false
          {a: [{T: A}]}  | ''                                           | $.a[*].T     | false
          {a: [{T: A}]}  | $.a: equality                                | $.a[*].T     | false
          {a: [{T: A}]}  | $.a[0].T: equality                           | $.a[0].T     | false
          {a: [{T: A}]}  | $: type; $.a[0].T: equality                  | $.a[0].T     | true
          {a: [{T: A}]}  | $.a: type min 1; $.a[0].T: equality          | $.a[0].T     | true
          {a: [{T: A}]}  | $.a: type min 1 max 1; $.a[0].T: equality    | $.a[0].T     | false
          {a: [{T: A}]}  | $.a[*]: type; $.a[0].T: equality             | $.a[0].T     | false
          {a: [{T: A}]}  | $.a: type min 1; $.a[*].T: equality          | $.a[0].T     | false
          {a: [{T: A}]}  | $.a: type min 1                              | $.a[*].T     | true
          {a: [{T: A}]}  | $.a: ignore-order; $.a[*].T: equality        | $.a[*].T     | false
          {a: [{T: A}]}  | $.a: ignore-order min 1; $.a[*].T: equality  | $.a[*].T     | true
          {a: [{T: A}]}  | $.a: eachValue; $.a[*].T: equality           | $.a[*].T     | true
          {a: [{T: A}]}  | $.a: eachValue & type; $.a[*].T: equality    | $.a[*].T     | false
          {a: [{T: A}]}  | $.a: notEmpty; $.a[*].T: equality            | $.a[*].T     | false
          {m: {k: {T: A}}} | $.m: values; $.m.*.T: equality             | $.m.*.T      | false
          {m: {k: {T: A}}} | $.m: eachKey; $.m.*.T: equality            | $.m.*.T      | true
          {m: {k: {T: A}}} | $.m: eachKey; $.m.k.T: equality            | $.m.k.T      | true
          {m: {k: {T: A}}} | $.m: eachValue; $.m.*.T: equality          | $.m.*.T      | true
          {m: {k: {T: A}}} | $.m: eachKey & values; $.m.*.T: equality   | $.m.*.T      | false
          """)
  void theLintFindsWhatPactJvmAccepts(String example, String rules, String generator, boolean found)
      throws IOException {
    var pact =
        PACT.formatted(
            OF_THE_STATE, json(example), rules(rules), generator.replace("T", "tenantId"));

    assertThat(accepted(pact, example.contains("m:") ? MAPS : THINGS))
        .as("accepted")
        .isEqualTo(found);
    assertThat(lint(pact).contains("unproven-owner")).as("found").isEqualTo(found);
  }

  private static boolean accepted(String pact, List<String> answers) {
    var read = (V4Pact) DefaultPactReader.INSTANCE.loadPact(pact);
    return answers.stream()
        .anyMatch(each -> Pacts.broken(read, json(each), Map.of("tenantId", "t-caller")).isEmpty());
  }

  private List<String> lint(String pact) throws IOException {
    var file = Files.writeString(folder.resolve("c-p.json"), pact);
    return PactLint.of(Tenancy.standard()).check(List.of(PactFile.read(file))).stream()
        .map(LintFinding::rule)
        .toList();
  }

  private static String json(String words) {
    return words
        .replaceAll("\\bS\\b", "t-caller")
        .replaceAll("\\bT\\b", "tenantId")
        .replaceAll("[A-Za-z][A-Za-z-]*", "\"$0\"");
  }

  private static String rules(String words) {
    return List.of(words.split("; ")).stream()
        .filter(each -> !each.isEmpty())
        .map(each -> each.split(": ", 2))
        .map(each -> rule(each[0].replace("T", "tenantId"), each[1]))
        .collect(Collectors.joining(", "));
  }

  private static String rule(String path, String matchers) {
    return "\"%s\": {\"matchers\": [%s]}"
        .formatted(
            path,
            List.of(matchers.split(" & ")).stream()
                .map(UnprovenOwnersTest::matcher)
                .collect(Collectors.joining(", ")));
  }

  private static String matcher(String words) {
    var name = words.replaceFirst(" .*", "");
    var bounds = words.substring(name.length()).replaceAll(" (\\w+) (\\d)", ", \"$1\": $2");
    var inner =
        name.startsWith("each") ? ", \"value\": \"k\", \"rules\": [{\"match\": \"type\"}]" : "";
    return "{\"match\": \"%s\"%s%s}".formatted(name, bounds, inner);
  }
}
