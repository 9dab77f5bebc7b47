package io.tenantpact.service.resource;

import io.tenantpact.service.json.JsonBody;
import io.tenantpact.service.project.ProjectId;
import java.util.Map;
import java.util.Optional;

/**
 * A merge-patch (RFC 7396): what it does not name stays as it is.
 *
 * @param name empty if it stays
 * @param leavesProject whether the resource shall belong to no project
 * @param project well-formed, but not known to exist; empty if it stays or goes
 * @param dropsLabels whether all labels go
 * @param labels what is set, or taken away, of single labels
 */
record ResourcePatch(
    Optional<String> name,
    boolean leavesProject,
    Optional<ProjectId> project,
    boolean dropsLabels,
    Map<String, Optional<String>> labels) {

  static ResourcePatch read(JsonBody body) {
    var fields = body.fields();
    var name = fields.optionalText("name", ResourceDraft.NAME);
    var leavesProject = fields.isNull("projectId");
    var project = leavesProject ? Optional.<ProjectId>empty() : ResourceDraft.readProject(fields);
    var dropsLabels = fields.isNull("labels");
    var labels = dropsLabels ? Map.<String, Optional<String>>of() : Labels.read(fields);
    fields.done();
    return new ResourcePatch(name, leavesProject, project, dropsLabels, labels);
  }

  Labels applyTo(Labels before) {
    return (dropsLabels ? Labels.NONE : before).with(labels);
  }
}
