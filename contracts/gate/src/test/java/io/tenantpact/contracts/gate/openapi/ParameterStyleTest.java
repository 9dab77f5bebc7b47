package io.tenantpact.contracts.gate.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** A parameter's value is compared as its style writes it, and in no other way. */
@Tag("K9")
class ParameterStyleTest {

  private static final String FITS = "fits";

  private static final Map<String, String> SCHEMAS =
      Map.of(
          "INTEGER", "{type: integer}",
          "LIST", "{type: array, items: {type: integer}}",
          "MAP", "{type: object, additionalProperties: {type: integer}}",
          "OBJECT",
              "{type: object, required: [state],"
                  + " properties: {state: {enum: [new, '7']}, size: {type: integer}}}");

  @TempDir private Path folder;

  /** Several values are the parameter several times. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          explode: false                        ; LIST   ; 1,2,3            ; fits
          explode: false                        ; LIST   ; 1                ; fits
          explode: false                        ; LIST   ; 1,x              ; string found, integer expected
          explode: false                        ; LIST   ; 1,2,             ; string found, integer expected
          explode: false                        ; LIST   ; 1|2              ; string found
          explode: false                        ; LIST   ; [1,2]            ; string found
          explode: false                        ; LIST   ; 1 & 2            ; one text in the style form expected
          explode: true                         ; LIST   ; 1 & 2            ; fits
          explode: true                         ; LIST   ; 1,2              ; string found
          explode: true                         ; LIST   ; [1,2]            ; string found
          style: spaceDelimited                 ; LIST   ; 1 2 3            ; fits
          style: spaceDelimited                 ; LIST   ; 1,2              ; string found
          style: pipeDelimited                  ; LIST   ; 1|2|3            ; fits
          style: pipeDelimited                  ; LIST   ; 1|x              ; string found
          style: pipeDelimited, explode: true   ; LIST   ; 1 & 2            ; fits
          explode: false                        ; OBJECT ; state,new,size,3 ; fits
          explode: false                        ; OBJECT ; state,7          ; fits
          explode: false                        ; OBJECT ; state,old        ; state: does not have a value
          explode: false                        ; OBJECT ; size,3           ; required property 'state' not found
          explode: false                        ; OBJECT ; state,new,hue,1  ; hue: property 'hue' is not defined
          explode: false                        ; OBJECT ; state            ; string found, object expected
          explode: false                        ; OBJECT ; {"state":"new"}  ; string found, object expected
          explode: false                        ; MAP    ; a,1,b,2          ; fits
          explode: false                        ; MAP    ; a,1,b,x          ; b: string found, integer expected
          style: pipeDelimited                  ; OBJECT ; state|new|size|3 ; fits
          style: pipeDelimited                  ; OBJECT ; state|old        ; state: does not have a value
          """)
  void inAQuery(String style, String schema, String values, String difference) {
    var query = JsonMapper.shared().valueToTree(Arrays.asList(values.split(" & ")));

    assertDifference(
        parameter("query", style, schema),
        "\"path\": \"/a/1\", \"query\": {\"p\": %s}".formatted(query),
        difference);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          style: simple                 ! LIST    ! 3,4,5              ! fits
          style: simple                 ! LIST    ! 3                  ! fits
          style: simple                 ! LIST    ! 3,x                ! string found, integer expected
          style: simple                 ! OBJECT  ! state,new,size,3   ! fits
          style: simple                 ! OBJECT  ! state,old          ! state: does not have a value
          explode: true                 ! OBJECT  ! state=new,size=3   ! fits
          explode: true                 ! OBJECT  ! state=old          ! state: does not have a value
          explode: true                 ! OBJECT  ! state=old=new      ! state: does not have a value
          explode: true                 ! OBJECT  ! state,new          ! string found, object expected
          explode: true                 ! OBJECT  ! %73tate=n%65w      ! fits
          style: simple                 ! OBJECT  ! %73tate,n%65w      ! fits
          style: label                  ! INTEGER ! .5                 ! fits
          style: label                  ! INTEGER ! 5                  ! one text in the style label expected
          style: label                  ! INTEGER ! .x                 ! string found
          style: label                  ! LIST    ! .3,4               ! fits
          style: label                  ! LIST    ! .3.4               ! fits
          style: label, explode: true   ! LIST    ! .3.4               ! fits
          style: label, explode: true   ! LIST    ! .3,4               ! string found
          style: matrix                 ! INTEGER ! ;p=5               ! fits
          style: matrix                 ! INTEGER ! 5                  ! one text in the style matrix expected
          style: matrix                 ! INTEGER ! ;q=5               ! one text in the style matrix expected
          style: matrix                 ! LIST    ! ;p=3,4             ! fits
          style: matrix                 ! LIST    ! ;p=3,x             ! string found
          style: matrix, explode: true  ! LIST    ! ;p=3;p=4           ! fits
          style: matrix, explode: true  ! LIST    ! ;p=3;p=x           ! string found
          style: matrix, explode: true  ! OBJECT  ! ;state=new;size=3  ! fits
          style: matrix, explode: true  ! OBJECT  ! ;state=old         ! state: does not have a value
          style: matrix                 ! OBJECT  ! ;p=state,new       ! fits
          """)
  void inAPath(String style, String schema, String value, String difference) {
    assertDifference(
        parameter("path", style, schema), "\"path\": \"/a/%s\"".formatted(value), difference);
  }

  @Test
  void inAPathAnEncodedSeparatorIsNone() {
    var names = "{name: p, in: path, schema: {type: array, items: {enum: ['a,b', c]}}}";

    assertDifference(names, "\"path\": \"/a/a%2Cb,c\"", FITS);
    assertDifference(names, "\"path\": \"/a/a,b\"", "does not have a value");
    assertDifference("{name: p, in: path, schema: {enum: [a b]}}", "\"path\": \"/a/a%20b\"", FITS);
    assertDifference(
        "{name: p, in: path, schema: {enum: ['100%']}}", "\"path\": \"/a/100%\"", FITS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          explode: false ; LIST   ; 1,2              ; fits
          explode: false ; LIST   ; 1, 2             ; fits
          explode: false ; LIST   ; 1 & 2            ; fits
          explode: false ; LIST   ; 1,x              ; string found, integer expected
          explode: false ; OBJECT ; state,new,size,3 ; fits
          x-any: default ; OBJECT ; state,new,size,3 ; fits
          explode: true  ; OBJECT ; state=new,size=3 ; fits
          explode: true  ; OBJECT ; state=old        ; state: does not have a value
          """)
  void inAHeaderOfTheRequestOrTheAnswer(
      String style, String schema, String values, String difference) {
    var sent = JsonMapper.shared().valueToTree(Arrays.asList(values.split(" & ")));
    var answer = "openapi: 3.1.0\npaths: {/a: {get: {responses: {'200': {headers: {p: %s}}}}}}";
    var interaction =
        """
        {"description": "it", "request": {"method": "GET", "path": "/a"},
         "response": {"status": 200, "headers": {"P": %s}}}
        """;

    assertDifference(
        parameter("header", style, schema),
        "\"path\": \"/a/1\", \"headers\": {\"P\": %s}".formatted(sent),
        difference);
    assertDifference(
        new Compared(folder, answer.formatted(parameter("header", style, schema)))
            .findings(interaction.formatted(sent)),
        difference);
  }

  /** Neither JSON's quotes nor its null are ways to write a value of a style. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          schema: {enum: [frame]}                             ; frame    ; fits
          schema: {enum: [frame]}                             ; "frame"  ; does not have a value
          schema: {type: integer}                             ; 7        ; fits
          schema: {type: integer}                             ; "7"      ; string found
          schema: {type: integer}                             ; '7 '     ; string found
          schema: {type: integer}                             ; 07       ; string found
          schema: {type: integer}, allowEmptyValue: true      ; ''       ; fits
          schema: {type: integer}, allowEmptyValue: true      ; x        ; string found
          schema: {type: number}                              ; -1.5e3   ; fits
          schema: {type: number}                              ; 1.       ; string found
          schema: {type: integer}                             ; ''       ; string found
          schema: {type: [integer, 'null']}                   ; null     ; string found
          schema: {type: boolean}                             ; true     ; fits
          schema: {type: boolean}                             ; false    ; fits
          schema: {type: boolean}                             ; yes      ; string found
          schema: {type: array, items: {enum: ['7']}}         ; 7        ; fits
          schema: {type: string}                              ; 7        ; fits
          content: {application/json: {schema: {type: array}}}; []       ; fits
          content: {application/json: {schema: {type: array}}}; {}       ; object found, array expected
          content: {application/json: {schema: {type: array}}}; [        ; JSON expected, found '['
          content: {text/plain: {schema: {type: integer}}}    ; any      ; fits
          'content: {application/json;v=1: {schema: {type: array}}}' ; {} ; object found, array expected
          """)
  void oneValue(String described, String value, String difference) {
    var query = JsonMapper.shared().valueToTree(List.of(value));

    assertDifference(
        "{name: p, in: query, %s}".formatted(described),
        "\"path\": \"/a/1\", \"query\": {\"p\": %s}".formatted(query),
        difference);
  }

  /** Each property is compared alone, so how many there are is compared of all. */
  @Test
  void propertiesAreCountedTogether() {
    var two = "{type: object, minProperties: 2, properties: {a: {type: integer}, b: {}}}";
    var deep = "{name: p, in: query, style: deepObject, schema: %s}".formatted(two);

    assertDifference(
        deep, "\"path\": \"/a/1\", \"query\": {\"p[a]\": \"1\", \"p[b]\": \"2\"}", FITS);
    assertDifference(
        deep, "\"path\": \"/a/1\", \"query\": {\"p[a]\": \"1\"}", "at least 2 properties");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          maxProperties: 1            ; "p[a]": "1", "p[b]": "2" ; at most 1 properties
          maxProperties: 1            ; "p[a]": "1"              ; fits
          dependentRequired: {a: [b]} ; "p[a]": "1"              ; 'b'
          dependentRequired: {a: [b]} ; "p[b]": "1"              ; fits
          """)
  void whichPropertiesThereAreIsCompared(String rule, String query, String difference) {
    var schema = "{%s, type: object, properties: {a: {}, b: {}}}".formatted(rule);

    assertDifference(
        "{name: p, in: query, style: deepObject, schema: %s}".formatted(schema),
        "\"path\": \"/a/1\", \"query\": {%s}".formatted(query),
        difference);
  }

  /** A header that is sent twice is one text, of JSON, too. */
  @Test
  void aHeaderOfJsonIsOneText() {
    var list = "{name: p, in: header, content: {application/json: {schema: {type: array}}}}";

    assertDifference(list, "\"path\": \"/a/1\", \"headers\": {\"P\": [\"[1\", \"2]\"]}", FITS);
  }

  private static String parameter(String in, String style, String schema) {
    return "{name: p, in: %s, %s, schema: %s}".formatted(in, style, SCHEMAS.get(schema));
  }

  private void assertDifference(String parameter, String request, String difference) {
    var document =
        """
        openapi: 3.1.0
        paths:
          /a/{p}:
            get:
              parameters: [%s]
              responses: {'200': {description: ok}}
        """;
    var interaction =
        """
        {"description": "it", "request": {"method": "GET", %s}, "response": {"status": 200}}
        """;
    assertDifference(
        new Compared(folder, document.formatted(parameter))
            .findings(interaction.formatted(request)),
        difference);
  }

  private static void assertDifference(List<String> findings, String difference) {
    if (difference.equals(FITS)) {
      assertThat(findings).isEmpty();
    } else {
      assertThat(findings).isNotEmpty().allSatisfy(each -> assertThat(each).contains(difference));
    }
  }
}
