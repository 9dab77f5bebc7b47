package io.tenantpact.service.resource;

import io.tenantpact.service.id.NewId;
import io.tenantpact.service.json.Fields;
import io.tenantpact.service.json.JsonBody;
import io.tenantpact.service.json.TextRule;
import io.tenantpact.service.project.ProjectId;
import java.util.Optional;

/**
 * A resource that someone asks for.
 *
 * @param project well-formed, but not known to exist
 */
record ResourceDraft(String name, Optional<ProjectId> project, Labels labels) {

  static final TextRule NAME = TextRule.line(120);
  private static final TextRule PROJECT = new TextRule(64, NewId.FORM, "must be a project's id");

  static ResourceDraft read(JsonBody body) {
    var fields = body.fields();
    var name = fields.text("name", NAME);
    var project = readProject(fields);
    var labels = Labels.read(fields);
    if (labels.containsValue(Optional.<String>empty())) {
      fields.reject("labels", "wrong-type", "a new resource has no label to take away");
    }
    fields.done();
    return new ResourceDraft(name, project, Labels.NONE.with(labels));
  }

  static Optional<ProjectId> readProject(Fields fields) {
    return fields.optionalText("projectId", PROJECT).flatMap(ProjectId::parse);
  }
}
