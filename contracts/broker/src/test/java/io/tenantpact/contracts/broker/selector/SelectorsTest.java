package io.tenantpact.contracts.broker.selector;

import static io.tenantpact.contracts.broker.TestBroker.contract;
import static io.tenantpact.contracts.broker.TestBroker.pact;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.contracts.broker.Reply;
import io.tenantpact.contracts.broker.TestBroker;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The shop has version 1 on main, 2 on main and tagged dev, 3 on feat, each with its own content;
 * the app has one version, on no branch. Version 1 is deployed to prod and 2 is released in it.
 */
@Tag("D18")
class SelectorsTest {

  @TempDir Path folder;
  private TestBroker broker;

  @BeforeEach
  void start() {
    broker = TestBroker.start(folder);
    broker.publish("shop", "1", "main", "orders", "/1");
    broker.publish("shop", "2", "main", "orders", "/2");
    broker.tag("shop", "2", "dev");
    broker.publish("shop", "3", "feat", "orders", "/3");
    broker.publish("app", "a1", null, "orders", "/a");
    var prod = broker.environment("prod", true);
    broker.deploy("shop", "1", prod, null);
    broker.release("shop", "2", prod);
  }

  @AfterEach
  void stop() {
    broker.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'mainBranch':true}|shop 2|latest from main branch",
        "{'branch':'feat'}|shop 3|latest from branch feat",
        "{'branch':'main'}|shop 2|latest from branch main",
        "{'branch':'nosuch'}||",
        "{'tag':'dev','latest':true}|shop 2|latest with tag dev",
        "{'tag':'dev'}|shop 2|one of dev",
        "{'tag':'dev','consumer':'shop'}|shop 2|one of shop dev",
        "{'latest':true,'consumer':'shop'}|shop 3|latest",
        "{'deployed':true}|shop 1|deployed to prod",
        "{'released':true}|shop 2|released in prod",
        "{'deployed':true,'environment':'prod'}|shop 1|deployed to prod",
        "{'latest':true,'consumer':'nosuch'}||",
        "{'branch':'nosuch','fallbackBranch':'feat'}|shop 3|latest from branch feat",
        "{'branch':'main','fallbackBranch':'feat'}|shop 2|latest from branch main",
        "{'tag':'nosuch','latest':true,'fallbackTag':'dev'}|shop 2|latest with tag dev"
      })
  void eachSelectorFindsItsPact(String selector, String found, String description) {
    var reply = ask(selector);

    assertThat(pacts(reply)).isEqualTo(found == null ? List.of() : List.of(found));
    if (description != null) {
      assertThat(reply.at("/_embedded/pacts/0/shortDescription")).isEqualTo(description);
    }
  }

  @Test
  void eachBranchHasItsHead() {
    assertThat(pacts(ask("{'branch':true}"))).containsExactly("shop 2", "shop 3");
  }

  @Test
  void aBranchWhoseHeadHasNoPactFindsNothing() {
    broker.putOnBranch("shop", "4", "feat");

    assertThat(pacts(ask("{'branch':'feat'}"))).isEmpty();
  }

  @Test
  void anEnvironmentHasWhatIsDeployedAndReleased() {
    assertThat(pacts(ask("{'environment':'prod'}"))).containsExactly("shop 1", "shop 2");
    assertThat(pacts(ask("{'deployedOrReleased':true}"))).containsExactly("shop 1", "shop 2");
  }

  @Test
  void theMatchingBranchIsTheProvidersOwn() {
    var reply =
        broker.forVerification(
            "orders",
            "{\"consumerVersionSelectors\":[{\"matchingBranch\":true}],\"providerVersionBranch\":\"feat\"}");

    assertThat(pacts(reply)).containsExactly("shop 3");
  }

  @Test
  void withoutSelectorsTheMainBranchAndAllThatIsLiveIsAskedFor() {
    var reply = broker.forVerification("orders", "{}");

    assertThat(pacts(reply)).containsExactly("app a1", "shop 1", "shop 2");
  }

  @Test
  void theSameContentIsVerifiedOnceForAllItsReasons() {
    broker.publish(
        "shop", "4", "main", List.of(contract("shop", "orders", pact("shop", "orders", "/1"))));

    var reply = ask("{'mainBranch':true},{'deployed':true}");

    assertThat(pacts(reply)).containsExactly("shop 4");
    assertThat(reply.at("/_embedded/pacts/0/shortDescription"))
        .isEqualTo("deployed to prod, latest from main branch");
    assertThat(reply.at("/_embedded/pacts/0/verificationProperties/notices/0/text"))
        .contains(
            "belongs to the consumer versions matching the following criteria:",
            "    * consumer version(s) currently deployed to prod (1)\n    * latest version from the main branch 'main' (4)");
  }

  @Test
  void aFallbackSaysThatItIsOne() {
    var reply = ask("{'tag':'nosuch','latest':true,'fallbackTag':'dev'}");

    assertThat(reply.at("/_embedded/pacts/0/verificationProperties/notices/0/text"))
        .endsWith(
            "    * latest version tagged 'dev' (fallback tag used as no pact was found with tag 'nosuch') (2)");
  }

  @Test
  void theLinkRemembersWhyThePactWasSelected() {
    var reply = ask("{'branch':'feat'}");

    var pact = broker.get(reply.at("/_embedded/pacts/0/_links/self/href"));

    assertThat(pact.json().at("/_links/pb:consumer-versions").findValuesAsString("name"))
        .containsExactly("3");
    assertThat(pact.link("pb:publish-verification-results"))
        .isEqualTo(reply.at("/_embedded/pacts/0/_links/self/href") + "/verification-results");
  }

  @Test
  void aQueryAsksTheSame() {
    var reply =
        broker.get(
            "/pacts/provider/orders/for-verification?consumer_version_selectors[][tag]=dev"
                + "&consumer_version_selectors[][latest]=true&include_pending_status=true");

    assertThat(pacts(reply)).containsExactly("shop 2");
    assertThat(reply.json().at("/_embedded/pacts/0/verificationProperties/pending").booleanValue())
        .isTrue();
  }

  @Test
  void anUnknownProviderIsNotFound() {
    assertThat(broker.forVerification("nosuch", "{}").at("/error"))
        .isEqualTo("No provider with name 'nosuch' found");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|must specify a value for environment or tag or branch, or specify mainBranch=true, matchingBranch=true, latest=true, deployed=true, released=true or deployedOrReleased=true",
        "{'mainBranch':true,'tag':'x'}|cannot specify mainBranch=true with any other criteria apart from consumer",
        "{'mainBranch':true,'latest':false}|cannot specify mainBranch=true with latest=false",
        "{'matchingBranch':true}|the providerVersionBranch must be specified when the selector matchingBranch=true is used",
        "{'tag':'x','branch':'y'}|cannot specify both a tag and a branch",
        "{'branch':'y','latest':false}|cannot specify a branch with latest=false",
        "{'branch':'x','deployed':true}|cannot specify the field branch with the field deployed",
        "{'latest':true,'tag':'x','environment':'prod','deployed':true}|cannot specify the fields latest/tag with the fields deployed/environment",
        "{'deployed':true,'released':true}|cannot specify both deployed=true and released=true",
        "{'deployed':true,'deployedOrReleased':true}|cannot specify both deployed=true and deployedOrReleased=true",
        "{'tag':'x','fallbackTag':'y'}|fallbackTag can only be set if latest is true",
        "{'latest':true,'fallbackTag':'y'}|a tag must be specified when a fallbackTag is specified",
        "{'tag':'x','fallbackBranch':'y'}|a branch must be specified when a fallbackBranch is specified",
        "{'environment':'nah'}|environment with name 'nah' does not exist",
        "{'deployed':false}|deployed must be one of: true",
        "{'deployed':null}|deployed must be filled",
        "{'tag':''}|tag must be filled",
        "{'tag':1}|tag must be a string",
        "{'latest':'yes'}|latest must be one of: true, false"
      })
  void eachMistakeIsNamedWithItsPlace(String selector, String complaint) {
    var reply = ask("{'mainBranch':true}," + selector);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(
            reply
                .json()
                .at("/errors/consumerVersionSelectors")
                .valueStream()
                .map(each -> each.asString()))
        .contains(complaint + " (at index 1)");
  }

  @Test
  void otherMistakesAreNamedToo() {
    var date = broker.forVerification("orders", "{\"includeWipPactsSince\":\"yesterday\"}");
    var branch = broker.forVerification("orders", "{\"providerVersionBranch\":\"\"}");

    assertThat(date.at("/errors/includeWipPactsSince/0")).isEqualTo("must be a date");
    assertThat(branch.at("/errors/providerVersionBranch/0"))
        .startsWith("when pending or WIP pacts are enabled");
  }

  private Reply ask(String selectors) {
    return broker.forVerification(
        "orders", "{\"consumerVersionSelectors\":[%s]}".formatted(selectors.replace('\'', '"')));
  }

  /** Consumer and version of each pact, in order. */
  private static List<String> pacts(Reply reply) {
    return reply
        .json()
        .at("/_embedded/pacts")
        .valueStream()
        .map(each -> each.at("/_links/self/name").asString())
        .map(name -> name.replaceAll("Pact between (\\S+) \\((\\S+)\\) and .*", "$1 $2"))
        .toList();
  }
}
