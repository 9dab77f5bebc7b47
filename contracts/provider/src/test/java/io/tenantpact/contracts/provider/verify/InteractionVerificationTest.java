package io.tenantpact.contracts.provider.verify;

import static io.tenantpact.contracts.provider.verify.ThingPacts.LIST_OF_TWO;
import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.model.DefaultPactReader;
import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.core.model.SynchronousRequestResponse;
import io.tenantpact.contracts.provider.exchange.Answer;
import io.tenantpact.contracts.provider.result.Dossier;
import io.tenantpact.contracts.provider.result.Problem.Kind;
import io.tenantpact.contracts.provider.verify.ThingProvider.Fault;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InteractionVerificationTest {

  @AutoClose private final ThingVerification things = ThingVerification.start();

  @Test
  @Tag("T2")
  void aSoundProviderKeepsTheInteraction() {
    assertThat(things.verify(LIST_OF_TWO).problems()).isEmpty();
  }

  @Test
  @Tag("I22")
  void nothingIsLeftBehind() {
    things.verify(LIST_OF_TWO);
    things.provider().with(Fault.CLOSES_THE_CONNECTION);
    things.verify(LIST_OF_TWO);

    assertThat(things.provider().isEmpty()).isTrue();
  }

  @Test
  @Tag("I25")
  void anInteractionCanBeVerifiedAgainAtOnce() {
    assertThat(things.verify(LIST_OF_TWO).holds()).isTrue();
    assertThat(things.verify(LIST_OF_TWO).holds()).isTrue();
  }

  @ParameterizedTest
  @Tag("I3")
  @Tag("I18")
  @CsvSource({
    "LISTS_EVERY_TENANTS_THINGS, LEAK, canary",
    "NAMES_ANOTHER_OWNER, BODY, someone-else",
    "LEAKS_IN_A_HEADER, LEAK, X-debug",
    "LEAKS_IN_THE_NAME_OF_A_HEADER, LEAK, X-quota-tenant",
    "SERVES_AN_EMPTY_PAGE, BODY, minimum",
    "SERVES_MORE_THAN_ASKED, BODY, maximum",
    "SENDS_A_CURSOR_ON_THE_LAST_PAGE, ABSENT, $.nextCursor",
    "LINKS_ON_FROM_THE_LAST_PAGE, ABSENT, header Link",
    "LINKS_ON_FROM_THE_LAST_PAGE_ONCE, ABSENT, header Link",
    "LINKS_ON_IF_SEVERAL_WERE_GRANTED, ABSENT, header Link",
    "CHANGES_OTHER_TENANTS, SIDE_EFFECT, has stored",
    "CHANGES_ANOTHER_TENANT_ONCE, SIDE_EFFECT, has stored",
    "COUNTS_EVERY_TENANTS_THINGS, INFLUENCE, header x-total-count",
    "TOTALS_EVERY_TENANTS_THINGS, INFLUENCE, body/total",
    "CLOSES_THE_CONNECTION, EXCHANGE, expected an answer",
    "SENDS_NO_JSON, BODY, Invalid Json document",
    "SENDS_TOO_MUCH, EXCHANGE, at most 10 MiB",
    "CANNOT_BE_PURGED, STATE, still referenced",
    "CANNOT_BE_DIGESTED, STATE, no such table"
  })
  void eachFaultIsFoundAndNamed(Fault fault, Kind kind, String words) {
    things.provider().with(fault);

    var problems = things.verify(LIST_OF_TWO).problems();

    assertThat(problems)
        .anySatisfy(
            problem -> {
              assertThat(problem.kind()).isEqualTo(kind);
              assertThat(problem.toString()).contains(words);
            });
  }

  @Test
  @Tag("I3")
  void whatIsAThirdTenantsIsFoundToo() {
    var third =
        things
            .seeding()
            .seed(
                DefaultPactReader.INSTANCE
                    .loadPact(LIST_OF_TWO)
                    .getInteractions()
                    .get(0)
                    .getProviderStates());
    assertThat(things.verify(LIST_OF_TWO).problems()).as("somebody else is there").isEmpty();
    things.provider().with(Fault.LISTS_EVERY_TENANTS_THINGS);

    assertThat(things.verify(LIST_OF_TWO).problems())
        .anyMatch(each -> each.kind() == Kind.LEAK && each.message().contains("neither"));

    things.seeding().purge(third);

    assertThat(things.verify(LIST_OF_TWO).problems())
        .as("only the decoy's")
        .noneMatch(each -> each.message().contains("neither"));
  }

  @Test
  void whatAnotherTenantHasIsTheOnlyDifferenceThatCounts() {
    things.provider().with(Fault.COUNTS_EVERY_TENANTS_THINGS);

    assertThat(things.verify(LIST_OF_TWO).problems())
        .singleElement()
        .hasToString(
            "influence header x-total-count: expected [3], as without a neighbour, was [6]; an answer"
                + " may not depend on what other tenants have (what differs by itself, the"
                + " DenialPolicy names as volatile)");
  }

  /** As pact-jvm's {@code eachLike} writes it. */
  @Test
  @Tag("T2")
  void anEmptyPageIsFoundWhereThePactHasNoMinimum() {
    var unbounded = LIST_OF_TWO.replace(", \"min\": 2, \"max\": 2", "");
    assertThat(things.verify(unbounded).problems()).isEmpty();
    things.provider().with(Fault.SERVES_AN_EMPTY_PAGE);

    assertThat(things.verify(unbounded).problems())
        .extracting(Object::toString)
        .contains(
            "body $.items: expected at least one element, as the pact's example has, found none;"
                + " where none will do, let the pact say so with a minimum of 0");
  }

  @Test
  void whatDiffersByItselfIsToldByASecondRound() {
    things.provider().with(Fault.HAS_A_SECOND_SERVER);

    assertThat(things.verify(LIST_OF_TWO).problems()).isEmpty();
    assertThat(things.provider().lists())
        .as(
            "two turns and a rehearsal, two with a credential of both, one with an owner in the"
                + " query, four reads, three in a second round, four beside an elder")
        .isEqualTo(17);
  }

  @Test
  void aReadThatFailsBesideANeighbourIsNoSuccess() {
    things.provider().with(Fault.HANGS_UP_BESIDE_A_NEIGHBOUR);

    assertThat(things.verify(LIST_OF_TWO).problems())
        .singleElement()
        .asString()
        .startsWith("influence: expected to be read beside a neighbour as it is without, but: ");
    assertThat(things.provider().isEmpty()).isTrue();
  }

  @Test
  void withoutProbesThereIsNoDecoyAndTheShapeIsCompared() {
    things.provider().with(Fault.LEAKS_IN_A_HEADER);
    assertThat(things.verifyAlone(LIST_OF_TWO).holds()).as("nobody's ids to leak").isTrue();

    things.provider().with(Fault.SERVES_AN_EMPTY_PAGE);
    assertThat(things.verifyAlone(LIST_OF_TWO).problems())
        .allMatch(each -> each.kind() == Kind.BODY)
        .isNotEmpty();
    assertThat(things.provider().isEmpty()).isTrue();
  }

  @Test
  @Tag("D23")
  void anAnswerThatIsKeptByItsPathAloneIsFoundSinceTheDecoyAskedFirst() {
    things.provider().with(Fault.KEEPS_ANSWERS_BY_PATH);

    var outcome = things.verify(LIST_OF_TWO);

    assertThat(outcome.dossiers())
        .allSatisfy(
            dossier -> assertThat(dossier.problems()).anyMatch(each -> each.kind() == Kind.LEAK))
        .extracting(Dossier::title)
        .containsExactly(
            "credential shared", "tenantId added to the query foreign", "the interaction");
  }

  @Test
  void aValueThatNoStateReturnsIsNamedAndNothingIsSent() {
    var asking =
        LIST_OF_TWO.replace(
            "\"generators\": {\"header\": {",
            "\"generators\": {\"path\": {\"type\": \"ProviderState\", \"expression\":"
                + " \"/things/${other}\"}, \"header\": {");

    var problems = things.verify(asking).problems();

    assertThat(problems)
        .singleElement()
        .asString()
        .contains("state request path: expected a state to return 'other'")
        .contains("tenantId, apiKey, thingId");
  }

  @ParameterizedTest
  @Tag("T9")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"path\": \"/things\" | \"path\": \"/things/${thingId}\" | path: ~, was '${thingId}'~",
        "\"headers\": { | \"query\": {\"q\": [\"${q\"]}, \"headers\": { | query q: ~, was '${q'~",
        "\"headers\": { | \"headers\": {\"X-Trace\": [\"a ${b} c\"], | header X-Trace: ~, was '${b}'~",
        "\"headers\": { | \"body\": {\"content\": \"{${thingId}}\"}, \"headers\": { | body: ~, was '${thingId}'~",
        "\"headers\": { | \"body\": {\"content\": \"${ etag : 1}\"}, \"headers\": { | body: ~, was '${ etag : 1}'~",
        "\"header\": { | \"path\": {\"type\": \"Regex\", \"regex\": \"/things//\"}, \"header\": {"
            + " | path: ~make a value, was none~",
        "\"X-Tenant-Id\": [\"acme\"], | \"X-Tenant-Id\": [\"acme\"], \"X-Trace\": [\"a\"],"
            + " | header X-Trace: ~make a value, was none~"
      })
  void whatNoGeneratorFillsInIsNamedAndNothingIsSent(String sound, String forgotten, String words) {
    var request = LIST_OF_TWO.substring(0, LIST_OF_TWO.indexOf("\"response\""));
    var changed = request.replaceFirst(Pattern.quote(sound), Matcher.quoteReplacement(forgotten));
    if (forgotten.endsWith("\"X-Trace\": [\"a\"],")) {
      changed =
          changed.replace(
              "\"header\": {", "\"header\": {\"X-Trace\": {\"type\": \"Regex\", \"regex\": \"\"},");
    }

    var problems = things.verify(LIST_OF_TWO.replace(request, changed)).problems();

    assertThat(problems)
        .singleElement()
        .asString()
        .startsWith("pact request " + words.substring(0, words.indexOf(':')))
        .contains(words.substring(words.indexOf('~') + 1, words.lastIndexOf('~')));
    assertThat(things.provider().lists()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Dear ${name}", "${", "a ${} b", "${name:thingId}"})
  void whatABodyHasInBracesOfItsOwnIsSentAsItIs(String text) {
    var template =
        LIST_OF_TWO.replaceFirst(
            "\"headers\"",
            Matcher.quoteReplacement(
                "\"body\": {\"contentType\": \"text/plain\", \"content\": \"%s\"}, \"headers\""
                    .formatted(text)));
    assertThat(things.verify(template).problems()).isEmpty();
    things.provider().with(Fault.SERVES_AN_EMPTY_PAGE);

    assertThat(things.verify(template).dossiers())
        .isNotEmpty()
        .allSatisfy(each -> assertThat(each.sent().body()).isEqualTo(text));
  }

  @Test
  void aStateThatDoesNotFitItsHandlerIsNamed() {
    var problems =
        things.verify(LIST_OF_TWO.replace("\"count\": 3", "\"count\": \"many\"")).problems();

    assertThat(problems)
        .singleElement()
        .asString()
        .contains("'count' must be int, was String 'many'");
  }

  @Test
  void aLongBodyIsAbridgedWhereItIsKeptForPeople() {
    var text = "x".repeat(100_000);
    var answer = new Answer(200, Map.of(), text.getBytes(StandardCharsets.UTF_8)).abridged();

    assertThat(answer.bodyText()).hasSizeLessThan(66_000).endsWith("x… (100000 bytes in all)");
    assertThat(new Answer(200, Map.of(), new byte[9]).abridged().body()).hasSize(9);
  }

  @Test
  void aHeaderWithCommasIsComparedAsItIsWritten() {
    var answer =
        new Answer(
            200, Map.of("Link", List.of("<a>; rel=\"next\", <b>; rel=\"prev\"")), new byte[0]);
    var expected = new au.com.dius.pact.core.model.Response(200);
    expected.getHeaders().put("link", List.of("<a>; rel=\"next\", <b>; rel=\"prev\""));

    assertThat(answer.comparedTo(expected).getHeaders().get("Link")).hasSize(1);
    expected.getHeaders().put("link", List.of("<a>", "<b>"));
    assertThat(answer.comparedTo(expected).getHeaders().get("Link")).hasSize(2);
  }

  @Test
  void aSecondLineOfAHeaderIsComparedToo() {
    var lines = List.of("acme", "globex");
    var expected = new au.com.dius.pact.core.model.Response(200);
    expected.getHeaders().put("x-tenant-id", List.of("acme"));

    var headers =
        new Answer(200, Map.of("X-Tenant-Id", lines, "Set-Cookie", lines), new byte[0])
            .comparedTo(expected)
            .getHeaders();

    assertThat(headers.get("X-Tenant-Id")).containsExactly("acme, globex");
    assertThat(headers.get("Set-Cookie")).as("RFC 9110 §5.3").hasSize(2);
  }

  @Test
  void aBodyWithoutCharsetIsReadAsUtf8() {
    var body = "Zoë".getBytes(StandardCharsets.UTF_8);
    var latin = "Zoë".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(typed("application/json", body).bodyText()).isEqualTo("Zoë");
    assertThat(typed("text/plain; charset=ISO-8859-1", latin).bodyText()).isEqualTo("Zoë");
    assertThat(typed("text/plain; charset=nonsense", body).bodyText()).isEqualTo("Zoë");
  }

  private static Answer typed(String contentType, byte[] body) {
    return new Answer(200, Map.of("Content-Type", List.of(contentType)), body);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "['$.nextCursor'] | {'items': []} | ",
        "['$.nextCursor'] | {'nextCursor': 'é'} | absent $.nextCursor: expected nothing there",
        "['$.nextCursor'] | {'nextCursor' | absent $.nextCursor: expected JSON without it, but: ",
        "'$.nextCursor' | {'items': []} | pact comments.references.tenantpact.absent: expected a list"
      })
  void whatMustBeAbsentIsLookedForOrTheReasonWhyNotIsTold(
      String absent, String body, @Nullable String problem) {
    var json = LIST_OF_TWO.replace("[\"$.nextCursor\"]", absent.replace('\'', '"'));
    var interaction = DefaultPactReader.INSTANCE.loadPact(json).getInteractions().get(0);

    var problems = AbsentPaths.check(interaction, body.replace('\'', '"'));

    if (problem == null) {
      assertThat(problems).isEmpty();
    } else {
      assertThat(problems).singleElement().asString().startsWith(problem);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<a?page=2>; rel=\"next\", <a?page=9>; rel=\"last\" | true",
        "<a?page=2>;rel=\"next\",<a?page=9>; rel=\"last\" | false",
        "<a?page=3>; rel=\"next\", <a?page=9>; rel=\"last\" | false",
        "<a?page=2>; rel=\"next\" | false"
      })
  void aRuleForAWholeHeaderHoldsInPactsBeforeVersion4Too(String link, boolean holds) {
    var json =
        """
        {"consumer": {"name": "c"}, "provider": {"name": "p"},
         "metadata": {"pactSpecification": {"version": "3.0.0"}},
         "interactions": [{
           "description": "a page", "request": {"method": "GET", "path": "/"},
           "response": {
             "status": 200,
             "headers": {"Link": "<b?page=2>; rel=\\"next\\", <b?page=7>; rel=\\"last\\""},
             "matchingRules": {"header": {"Link": {"combine": "AND", "matchers": [
               {"match": "regex", "regex":
                 "^<[^>]*page=2>; rel=\\"next\\", <[^>]*>; rel=\\"last\\"$"}]}}}}}]}
        """;
    Pact pact = DefaultPactReader.INSTANCE.loadPact(json);
    var interaction = (SynchronousRequestResponse) pact.getInteractions().get(0);
    var answer = new Answer(200, Map.of("link", List.of(link)), new byte[0]);

    var problems = Comparison.of(pact, interaction, answer, new HashMap<>());

    assertThat(problems.isEmpty()).isEqualTo(holds);
    assertThat(problems).allMatch(each -> each.kind() == Kind.HEADER);
  }

  /** As the consumer kit writes it for a page that is an array. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<a?page=1>; rel=\"prev\", <a?page=3>; rel=\"next\" | <a>; rel=\"up\" | true",
        "<a>; rel=\"up\" | <https://b/a?size=2&page=3>;rel=next | true",
        "<a?page=3>; rel=\"prev\" | <a?page=4>; rel=\"next\" | false",
        "<a>; rel=\"up\" | <a?page=30>; rel=\"next\" | false"
      })
  void aLinkToTheNextPageIsFoundAmongOthersOnAnyLine(String one, String other, boolean holds) {
    var json =
        """
        {"consumer": {"name": "c"}, "provider": {"name": "p"},
         "metadata": {"pactSpecification": {"version": "4.0"}},
         "interactions": [{
           "type": "Synchronous/HTTP", "description": "a page", "pending": false,
           "request": {"method": "GET", "path": "/"},
           "response": {
             "status": 200, "headers": {"Link": ["</a?page=3>; rel=\\"next\\""]},
             "matchingRules": {"header": {"Link": {"combine": "AND", "matchers": [
               {"match": "regex", "regex": "^(?:.*,\\\\s*)?<[^<>]*[?&]page=3(?:[&#][^<>]*)?>\
        \\\\s*;(?:[^<]*;)?\\\\s*\
        (?i:rel\\\\s*=\\\\s*(?:next|\\"(?:[^\\"]*\\\\s)?next(?:\\\\s[^\\"]*)?\\"))\
        (?:\\\\s*[;,].*)?$"}]}}}}}]}
        """;
    Pact pact = DefaultPactReader.INSTANCE.loadPact(json);
    var interaction = (SynchronousRequestResponse) pact.getInteractions().get(0);
    var answer = new Answer(200, Map.of("link", List.of(one, other)), new byte[0]);

    var problems = Comparison.of(pact, interaction, answer, new HashMap<>());

    assertThat(problems.isEmpty()).as("%s", problems).isEqualTo(holds);
  }
}
