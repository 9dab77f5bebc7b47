package io.tenantpact.contracts.broker.index;

import io.tenantpact.contracts.broker.hal.Json;
import io.tenantpact.contracts.broker.wire.Answer;
import io.tenantpact.contracts.broker.wire.Call;
import io.tenantpact.contracts.broker.wire.Route;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The index: clients look addresses up here by their rel. It names what is served, only that. */
public final class IndexRoutes {

  private static final String PROVIDER = "/pacts/provider/{provider}";
  private static final String BOTH = PROVIDER + "/consumer/{consumer}";
  private static final String PACTICIPANT = "/pacticipants/{pacticipant}";

  private static final List<Entry> ENTRIES =
      List.of(
          new Entry(
              "pb:publish-pact", BOTH + "/version/{consumerApplicationVersion}", "Publish a pact"),
          new Entry("pb:publish-contracts", "/contracts/publish", "Publish contracts"),
          new Entry("pb:latest-pact-versions", "/pacts/latest", "Latest pact versions"),
          new Entry(
              "pb:tagged-pact-versions",
              BOTH + "/tag/{tag}",
              "All versions of a pact for a given consumer, provider and consumer version tag"),
          new Entry(
              "pb:branch-pact-versions",
              BOTH + "/branch/{branch}",
              "All versions of pacts for a provider, for a named consumers branch"),
          new Entry(
              "pb:latest-branch-pact-versions",
              BOTH + "/branch/{branch}/latest/versions",
              "Latest version of pact for a provider, for a named consumers branch"),
          new Entry(
              "pb:main-branch-pact-versions",
              BOTH + "/branch/versions",
              "All versions of pacts for a provider, for a named consumers main branch"),
          new Entry(
              "pb:latest-main-branch-pact-versions",
              BOTH + "/branch/latest/versions",
              "Latest version of pact for a provider, for a named consumers main branch"),
          new Entry(
              "pb:provider-pacts-with-main-branch",
              PROVIDER + "/branch",
              "All pacts for a provider, for any consumers main branch"),
          new Entry(
              "pb:provider-pacts-with-branch",
              PROVIDER + "/branch/{branch}",
              "All pacts for a provider, for any consumers named branch"),
          new Entry(
              "pb:latest-provider-pacts-with-main-branch",
              PROVIDER + "/branch/latest",
              "Latest pact for a provider, for any consumers main branch"),
          new Entry(
              "pb:latest-provider-pacts-with-branch",
              PROVIDER + "/branch/{branch}/latest",
              "Latest pacts for a provider, for any consumers named branch"),
          new Entry("pb:pacticipants", "/pacticipants", "Pacticipants"),
          new Entry("pb:pacticipant", PACTICIPANT, "Fetch pacticipant by name"),
          new Entry("pb:latest-provider-pacts", PROVIDER + "/latest", "Latest pacts by provider"),
          new Entry(
              "pb:latest-provider-pacts-with-tag",
              PROVIDER + "/latest/{tag}",
              "Latest pacts for provider with the specified tag"),
          new Entry(
              "pb:provider-pacts-with-tag",
              PROVIDER + "/tag/{tag}",
              "All pact versions for the provider with the specified consumer version tag"),
          new Entry("pb:provider-pacts", PROVIDER, "All pact versions for the specified provider"),
          new Entry(
              "pb:latest-version", PACTICIPANT + "/latest-version", "Latest pacticipant version"),
          new Entry(
              "pb:latest-tagged-version",
              PACTICIPANT + "/latest-version/{tag}",
              "Latest pacticipant version with the specified tag"),
          new Entry(
              "pb:pacticipant-version-tag",
              PACTICIPANT + "/versions/{version}/tags/{tag}",
              "Get, create or delete a tag for a pacticipant version"),
          new Entry(
              "pb:pacticipant-branch",
              PACTICIPANT + "/branches/{branch}",
              "Get or delete a pacticipant branch"),
          new Entry(
              "pb:pacticipant-branch-version",
              PACTICIPANT + "/branches/{branch}/versions/{version}",
              "Get or add/create a pacticipant version for a branch"),
          new Entry(
              "pb:pacticipant-version",
              PACTICIPANT + "/versions/{version}",
              "Get, create or delete a pacticipant version"),
          new Entry(
              "pb:can-i-deploy-pacticipant-version-to-tag",
              "/can-i-deploy?pacticipant={pacticipant}&version={version}&to={tag}",
              "Determine if an application version can be safely deployed to an environment identified by the given tag"),
          new Entry(
              "pb:can-i-deploy-pacticipant-version-to-environment",
              "/can-i-deploy?pacticipant={pacticipant}&version={version}&environment={environment}",
              "Determine if an application version can be safely deployed to an environment"),
          new Entry(
              "pb:provider-pacts-for-verification",
              PROVIDER + "/for-verification",
              "Pact versions to be verified for the specified provider"),
          new Entry(
              "beta:provider-pacts-for-verification",
              PROVIDER + "/for-verification",
              "DEPRECATED - please use pb:provider-pacts-for-verification"),
          new Entry("pb:environments", "/environments", "Environments"),
          new Entry("pb:environment", "/environments/{uuid}", "Environment"));

  private IndexRoutes() {}

  public static List<Route> all() {
    return List.of(Route.get("/", IndexRoutes::index));
  }

  private static Answer index(Call call) {
    var links = Json.object();
    links.set("self", new Entry("self", "", "Index").json(call));
    ENTRIES.forEach(entry -> links.set(entry.rel, entry.json(call)));
    var body = Json.object();
    body.set("_links", links);
    return Answer.ok(body);
  }

  /** A link of the index; unlike elsewhere "templated" is always there. */
  private record Entry(String rel, String path, String title) {

    ObjectNode json(Call call) {
      var link = Json.object();
      if (rel.startsWith("beta:")) {
        link.put("name", "beta");
      }
      return link.put("href", call.urls().of(path))
          .put("title", title)
          .put("templated", path.contains("{"));
    }
  }
}
