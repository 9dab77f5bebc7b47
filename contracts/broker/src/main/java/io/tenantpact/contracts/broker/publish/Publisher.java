package io.tenantpact.contracts.broker.publish;

import io.tenantpact.contracts.broker.pact.Pact;
import io.tenantpact.contracts.broker.pact.PactWriter;
import io.tenantpact.contracts.broker.pact.Pacts;
import io.tenantpact.contracts.broker.publish.Notice.Level;
import io.tenantpact.contracts.broker.verification.Verifications;
import io.tenantpact.contracts.broker.version.Branches;
import io.tenantpact.contracts.broker.version.Tags;
import io.tenantpact.contracts.broker.version.Version;
import io.tenantpact.contracts.broker.version.Versions;
import io.tenantpact.contracts.broker.wire.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes a publication, and tells the client step by step what has happened. */
final class Publisher {

  private final Call call;
  private final Publication publication;
  private final List<Notice> notices = new ArrayList<>();

  Publisher(Call call, Publication publication) {
    this.call = call;
    this.publication = publication;
  }

  /** The version, its branch, its tags, then the pacts. */
  Published publish() {
    var version = publishVersion();
    var pacts = new ArrayList<Pact>();
    for (var contract : publication.contracts()) {
      pacts.add(publish(version, contract));
    }
    return new Published(version, publication.tags(), pacts, notices);
  }

  private Version publishVersion() {
    var versions = new Versions(call.session());
    var existing = versions.find(publication.consumer(), publication.version());
    var version =
        versions.publish(
            publication.consumer(), publication.version(), publication.buildUrl(), call.now());
    var branch = publication.branch();
    if (branch != null) {
      new Branches(call.session()).add(version, branch, call.now());
    }
    for (var tag : publication.tags()) {
      new Tags(call.session()).add(version, tag, call.now());
    }
    say(Level.DEBUG, versionNotice(existing.isPresent()));
    if (branch == null) {
      say(
          Level.PROMPT,
          "  Next steps:\n    Configure the version branch to be the value of your repository branch.");
    }
    return version;
  }

  private String versionNotice(boolean existed) {
    var where = new ArrayList<String>();
    if (publication.branch() != null) {
      where.add("branch " + publication.branch());
    }
    if (!publication.tags().isEmpty()) {
      where.add("tags " + String.join(", ", publication.tags()));
    }
    return "%s %s version %s%s"
        .formatted(
            existed ? "Updated" : "Created",
            publication.consumer(),
            publication.version(),
            where.isEmpty() ? "" : " with " + String.join(" and ", where));
  }

  private Pact publish(Version version, Contract contract) {
    var existing =
        new Pacts(call.session())
            .find(publication.consumer(), publication.version(), contract.provider());
    var pact =
        new PactWriter(call.session())
            .publish(version, contract.provider(), contract.content(), call.now());
    say(Level.SUCCESS, pactNotice(contract, existing.isPresent()));
    var url = call.urls().pact(pact.provider(), pact.consumer(), pact.consumerVersion());
    say(Level.DEBUG, "  View the published pact at " + url);
    say(Level.DEBUG, "  Events detected: " + events(pact, existing));
    addNextSteps(pact);
    return pact;
  }

  private String pactNotice(Contract contract, boolean existed) {
    var template =
        !existed
            ? "Pact successfully published for %s version %s and provider %s."
            : contract.merge()
                ? "Pact content merged with existing content for %s version %s and provider %s."
                : "Pact successfully republished for %s version %s and provider %s with no content changes.";
    return template.formatted(publication.consumer(), publication.version(), contract.provider());
  }

  private String events(Pact pact, Optional<Pact> existing) {
    var change =
        existing.isPresent()
            ? Optional.<String>empty()
            : new ContentChange(call.session()).explain(pact);
    return "contract_published"
        + change.map(why -> ", contract_content_changed (" + why + ")").orElse("");
  }

  private void addNextSteps(Pact pact) {
    var provider = pact.provider();
    say(Level.PROMPT, "  Next steps:");
    if (!new Verifications(call.session()).anyBetween(pact.consumer(), provider)) {
      say(
          Level.PROMPT,
          "    * Add Pact verification tests to the %s build. See https://docs.pact.io/go/provider_verification"
              .formatted(provider));
    }
    say(
        Level.PROMPT,
        "    * Configure separate %s pact verification build and webhook to trigger it when the pact content changes. See https://docs.pact.io/go/webhooks"
            .formatted(provider));
  }

  private void say(Level level, String text) {
    notices.add(new Notice(level, text));
  }
}
