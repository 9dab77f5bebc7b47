package io.tenantpact.contracts.broker.matrix;

import io.tenantpact.contracts.broker.environment.EnvironmentJson;
import io.tenantpact.contracts.broker.environment.LiveVersion;
import io.tenantpact.contracts.broker.environment.LiveVersions;
import io.tenantpact.contracts.broker.hal.Hal;
import io.tenantpact.contracts.broker.hal.Json;
import io.tenantpact.contracts.broker.hal.Link;
import io.tenantpact.contracts.broker.hal.Urls;
import io.tenantpact.contracts.broker.matrix.MatrixRow.VersionRef;
import io.tenantpact.contracts.broker.pact.Pact;
import io.tenantpact.contracts.broker.pact.PactMetadata;
import io.tenantpact.contracts.broker.version.Placement;
import io.tenantpact.contracts.broker.version.Versions;
import io.tenantpact.contracts.broker.wire.Call;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** The matrix on the wire. */
final class MatrixJson {

  private final Call call;
  private final Urls urls;
  private final Map<Long, ObjectNode> versions = new HashMap<>();

  MatrixJson(Call call) {
    this.call = call;
    this.urls = call.urls();
  }

  ObjectNode full(Matrix matrix) {
    var verdict = Verdict.of(matrix);
    var rows = Json.array();
    for (var row : matrix.listed()) {
      rows.add(row(row, matrix.ignoredRows().contains(row)));
    }
    return new Hal()
        .put("summary", summary(verdict))
        .put("notices", Json.array().addAll(verdict.reasons().stream().map(this::notice).toList()))
        .put("matrix", rows)
        .json();
  }

  private ObjectNode summary(Verdict verdict) {
    var summary =
        Json.object()
            .put("deployable", verdict.deployable())
            .put(
                "reason",
                verdict.reasons().stream()
                    .map(Verdict.Reason::text)
                    .collect(Collectors.joining("\n")))
            .put("success", verdict.success())
            .put("failed", verdict.failed())
            .put("unknown", verdict.unknown());
    if (verdict.ignored() > 0) {
      summary.put("ignored", verdict.ignored());
    }
    return summary;
  }

  private ObjectNode notice(Verdict.Reason reason) {
    return Json.object()
        .put("type", reason.kind().name().toLowerCase(Locale.ROOT))
        .put("text", reason.text());
  }

  private ObjectNode row(MatrixRow row, boolean ignored) {
    var json = Json.object();
    json.set("consumer", pacticipant(row.consumer(), row.consumerVersion()));
    json.set("provider", pacticipant(row.provider(), row.providerVersion()));
    json.set("pact", pact(row.pact()));
    json.set("verificationResult", result(row));
    if (ignored) {
      json.put("ignored", true);
    }
    return json;
  }

  private ObjectNode pact(Pact pact) {
    var self = urls.pact(pact.provider(), pact.consumer(), pact.consumerVersion());
    return new Hal().put("createdAt", pact.createdAt()).link("self", Link.to(self)).json();
  }

  private JsonNode result(MatrixRow row) {
    var result = row.result();
    if (result == null) {
      return NullNode.instance;
    }
    var pact = row.pact();
    var content =
        urls.pactVersion(
            pact.provider(),
            pact.consumer(),
            pact.sha(),
            PactMetadata.ofVersionNumber(pact.consumerVersion()));
    return new Hal()
        .put("success", result.success())
        .put("verifiedAt", result.verifiedAt())
        .link("self", Link.to(content + "/verification-results/" + result.number()))
        .json();
  }

  private ObjectNode pacticipant(String name, @Nullable VersionRef version) {
    var json =
        version == null
            ? NullNode.instance
            : versions.computeIfAbsent(version.id(), absent -> version(name, version));
    return new Hal()
        .put("name", name)
        .put("version", json)
        .link("self", Link.to(urls.pacticipant(name)))
        .json();
  }

  private ObjectNode version(String name, VersionRef version) {
    var repository = new Versions(call.session());
    var branches = repository.branchesOf(version.id());
    var memberships =
        Json.array().addAll(branches.stream().map(each -> branch(name, version, each)).toList());
    var tags = repository.tagsOf(version.id()).stream().map(each -> tag(name, version, each));
    return new Hal()
        .put("number", version.number())
        .put("branch", branches.isEmpty() ? null : branches.get(branches.size() - 1).name())
        .put("branches", memberships)
        .put("branchVersions", memberships)
        .put("environments", Json.array().addAll(environments(version)))
        .put("tags", Json.array().addAll(tags.toList()))
        .link("self", Link.to(urls.version(name, version.number())))
        .json();
  }

  private ObjectNode branch(String name, VersionRef version, Placement branch) {
    var self = urls.branchVersion(name, branch.name(), version.number());
    return new Hal()
        .put("name", branch.name())
        .put("latest", branch.latest())
        .link("self", Link.to(self, "Branch version", branch.name()))
        .json();
  }

  private List<ObjectNode> environments(VersionRef version) {
    var json = new EnvironmentJson(urls);
    return new LiveVersions(call.session())
        .ofVersion(version.id()).stream()
            .map(LiveVersion::environment)
            .distinct()
            .map(each -> json.brief(each).json())
            .toList();
  }

  private ObjectNode tag(String name, VersionRef version, Placement tag) {
    return new Hal()
        .put("name", tag.name())
        .put("latest", tag.latest())
        .link("self", Link.to(urls.tag(name, version.number(), tag.name())))
        .json();
  }
}
