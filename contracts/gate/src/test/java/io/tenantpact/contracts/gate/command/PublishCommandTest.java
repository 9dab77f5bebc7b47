package io.tenantpact.contracts.gate.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishCommandTest {

  private static final String NAMING_A_TENANT =
      """
      {"consumer": {"name": "web"}, "provider": {"name": "shop"}, "interactions": [
        {"description": "list",
         "request": {"path": "/things", "query": {"limit": ["2"]},
                     "headers": {"X-Tenant-Id": ["acme"], "X-API-Key": ["example"]},
                     "generators": {"header": {
                       "X-Tenant-Id": {"type": "ProviderState", "expression": "${tenantId}"}}}},
         "response": {"status": 204}}]}
      """;

  @TempDir private Path folder;
  private GateStage gate;

  @BeforeEach
  void start() {
    gate = GateStage.start(folder);
  }

  @AfterEach
  void stop() {
    gate.close();
  }

  @Test
  void aFolderWithoutPactsIsOneLine() {
    assertThat(publish()).isEqualTo(Gate.FAILED);
    gate.assertOneLine("expected at least one pact");
  }

  @Test
  void pactsInASubfolderAreOneLineAndNothingIsPublished() throws IOException {
    Files.writeString(folder.resolve("web-shop.json"), NAMING_A_TENANT);
    Files.createDirectory(folder.resolve("more"));
    Files.writeString(folder.resolve("more/web-bank.json"), NAMING_A_TENANT);

    assertThat(publish()).isEqualTo(Gate.FAILED);
    gate.assertOneLine("in the folder itself, found 1 in subfolders");
  }

  @Test
  void anUnreadablePactIsOneLine() throws IOException {
    Files.writeString(folder.resolve("x.json"), "{");

    assertThat(publish()).isEqualTo(Gate.FAILED);
    gate.assertOneLine("to be a pact in JSON");
  }

  @Test
  void theLintKnowsWhereTheTenantStands() throws IOException {
    var pact =
        """
        {"consumer": {"name": "web"}, "provider": {"name": "shop"}, "interactions": [
          {"description": "list", "request": {"path": "/tenants/acme/things"},
           "response": {"status": 204}}]}
        """;
    Files.writeString(folder.resolve("web-shop.json"), pact);

    assertThat(publish("--tenant-in", "path:/tenants/{tenant}")).isEqualTo(Gate.FAILED);
    assertThat(gate.err()).contains("[tenant-literal] 'list'");
    assertThat(publish("--tenant-in", "path:tenants")).isEqualTo(2);
    assertThat(gate.err()).contains("was 'path:tenants'");
    assertThat(publish("--tenant-in", "cookie:tenant")).isEqualTo(2);
    assertThat(gate.err()).contains("there is no place 'cookie'");
  }

  @Test
  void aTenantThatIsNowhereWhereItIsSaidToStandIsRefusedWithWhatIsThere() throws IOException {
    Files.writeString(folder.resolve("web-shop.json"), NAMING_A_TENANT);

    assertThat(publish("--tenant-in", "header:X-Tenent-Id")).isEqualTo(Gate.FAILED);
    assertThat(gate.err())
        .contains("nothing was published")
        .contains("no request names a tenant in the header X-Tenent-Id")
        .contains("the headers [X-API-Key, X-Tenant-Id]", "the query parameters [limit]")
        .contains("correct where the tenant is said to stand");
    assertThat(publish("--tenant-in", "header:x-tenant-id")).as(gate.err()).isZero();
    assertThat(gate.err()).isEmpty();
  }

  @Test
  void aTenantThatIsNowhereWithoutAWordWhereItStandsIsAWarning() throws IOException {
    Files.writeString(
        folder.resolve("web-shop.json"), NAMING_A_TENANT.replace("X-Tenant-Id", "X-Team"));

    assertThat(publish()).isZero();
    gate.assertOneLine("warning: ");
    assertThat(gate.err())
        .contains("no request names a tenant in the header X-Tenant-Id")
        .contains("the headers [X-API-Key, X-Team]", "--tenant-in says where");
  }

  @Test
  void whatTheLintDoubtsIsAWarningWhereverTheTenantStands() throws IOException {
    var csv =
        "{\"status\": 200, \"headers\": {\"Content-Type\": \"text/csv\"}, \"body\": \"id,name\", \"matchingRules\": {\"body\": {\"$\": {\"matchers\": [{\"match\": \"regex\", \"regex\": \"^.*$\"}]}}}}";
    Files.writeString(
        folder.resolve("web-shop.json"), NAMING_A_TENANT.replace("{\"status\": 204}", csv));

    assertThat(publish("--tenant-in", "header:X-Tenant-Id")).as(gate.err()).isZero();
    gate.assertOneLine("warning: ");
    assertThat(gate.err())
        .contains("[unread-owner] 'list': no owner is compared in a body of text/csv")
        .doesNotContain("--tenant-in says where");
    assertThat(publish()).isZero();
    gate.assertOneLine("[unread-owner]");
  }

  @Test
  void thePactOfAnotherTeamAndLibraryIsPublishedAsTheReadmeSays() throws IOException {
    var pact =
        Files.readString(
            Path.of("../provider/src/it/stranger/pacts/invoice-app-invoice-service.json"));

    Files.writeString(folder.resolve("pact.json"), pact.replace("equality", "type"));
    assertThat(publish(optionsInReadme())).isEqualTo(Gate.FAILED);
    assertThat(gate.err()).contains("[unproven-owner] 'an invoice by its id'");
    Files.writeString(folder.resolve("pact.json"), pact);
    assertThat(publish(optionsInReadme())).as(gate.err()).isZero();
  }

  private static String[] optionsInReadme() throws IOException {
    var readme = Files.readString(Path.of("../../README.md"));
    var command = "gate publish pacts ";
    return readme
        .substring(readme.indexOf(command) + command.length())
        .lines()
        .limit(2)
        .collect(Collectors.joining())
        .replaceAll("['\\\\]", "")
        .split(" +");
  }

  private int publish(String... more) {
    return gate.run("publish -e 1 --branch b " + folder, more);
  }
}
