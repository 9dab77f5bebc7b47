package io.tenantpact.contracts.gate.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forms, which are written as a query is. */
@Tag("K9")
class FormsTest {

  private static final String DOCUMENT =
      """
      openapi: 3.1.0
      paths: {/a: {post: {requestBody: {content: {%s}}, responses: {'200': {description: ok}}}}}
      """;

  private static final String FORM = "application/x-www-form-urlencoded";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          n=1&name=a%20b+c | fits
          n=x&name=a       | the body: n: string found, integer expected
          n=1              | the body: required property 'name' not found
          name=a&m=1       | the body: m: property 'm' is not defined
          """)
  void aFormIsComparedFieldByField(String form, String finding) {
    var schema =
        "{type: object, required: [name],"
            + " properties: {n: {type: integer}, name: {enum: [a, a b c]}}}";

    Compared.assertOnly(finding, findings(FORM + ": {schema: " + schema + "}", form));
  }

  @Test
  void aFormHoldsWhatIsOnlyWritten() {
    var schema = "{properties: {word: {writeOnly: true}, id: {readOnly: true}}}";

    assertThat(findings(FORM + ": {schema: " + schema + "}", "word=secret")).isEmpty();
    assertThat(findings(FORM + ": {schema: " + schema + "}", "id=1")).isNotEmpty();
  }

  /** An encoding is another way to write a form; one without a schema may be anything. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          FORM: {schema: {required: [m]}}                                          ! property 'm' not found
          FORM: {schema: {required: [m]}, encoding: {m: {style: deepObject}}}      ! fits
          FORM: {description: any}                                                 ! fits
          FORM;v=1: {schema: {required: [m]}}, FORM;v=2: {schema: {type: object}}  ! fits
          FORM;v=1: {schema: {required: [m]}}, FORM;v=2: {schema: {required: [m]}} ! property 'm' not found
          text/csv: {schema: {required: [m]}}                                      ! not described
          """)
  void aFormIsAnyOfThoseThatAreDescribed(String described, String finding) {
    Compared.assertOnly(finding, findings(described.replace("FORM", FORM), "n=1"));
  }

  private List<String> findings(String described, String form) {
    var interaction =
        """
        {"description": "it", "response": {"status": 200},
         "request": {"method": "POST", "path": "/a", "body": "%s",
                     "headers": {"Content-Type": "application/x-www-form-urlencoded"}}}
        """;
    return new Compared(folder, DOCUMENT.formatted(described))
        .findings(interaction.formatted(form));
  }
}
