package io.tenantpact.service.project;

import io.tenantpact.service.json.JsonBody;
import io.tenantpact.service.json.TextRule;
import java.util.regex.Pattern;

/**
 * A project that someone asks for.
 *
 * @param key unique in its tenant: 1 to 63 of a-z, 0-9 and dash
 */
record ProjectDraft(String key, String name) {

  private static final TextRule KEY =
      new TextRule(63, Pattern.compile("[a-z0-9][a-z0-9-]*"), "must be of a-z, 0-9 and dash");
  private static final TextRule NAME = TextRule.line(120);

  static ProjectDraft read(JsonBody body) {
    var fields = body.fields();
    var key = fields.text("key", KEY);
    var name = fields.text("name", NAME);
    fields.done();
    return new ProjectDraft(key, name);
  }
}
