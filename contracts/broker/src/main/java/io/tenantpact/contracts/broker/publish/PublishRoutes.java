package io.tenantpact.contracts.broker.publish;

import io.tenantpact.contracts.broker.hal.Json;
import io.tenantpact.contracts.broker.pact.Pact;
import io.tenantpact.contracts.broker.pact.PactWriter;
import io.tenantpact.contracts.broker.pact.Pacts;
import io.tenantpact.contracts.broker.pacticipant.SimilarNames;
import io.tenantpact.contracts.broker.publish.Notice.Level;
import io.tenantpact.contracts.broker.wire.Answer;
import io.tenantpact.contracts.broker.wire.Call;
import io.tenantpact.contracts.broker.wire.Refused;
import io.tenantpact.contracts.broker.wire.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Publish all contracts of a consumer version; one conflict refuses them all. */
public final class PublishRoutes {

  private PublishRoutes() {}

  public static List<Route> all() {
    return List.of(Route.post("/contracts/publish", PublishRoutes::publish));
  }

  private static Answer publish(Call call) {
    var publication = Publication.read(call.body());
    refuseSimilarNames(call, publication);
    refuseConflicts(call, publication);
    return Answer.ok(new Publisher(call, publication).publish().json(call.urls()));
  }

  private static void refuseSimilarNames(Call call, Publication publication) {
    var names =
        Stream.concat(
            Stream.of(publication.consumer()),
            publication.contracts().stream().map(Contract::provider));
    var complaints =
        new SimilarNames(call.session()).complaints(names.toList(), call.urls().base());
    refuse(complaints.stream().map(each -> new Notice(Level.ERROR, each)).toList());
  }

  private static void refuseConflicts(Call call, Publication publication) {
    var pacts = new Pacts(call.session());
    var notices = new ArrayList<Notice>();
    for (var contract : publication.contracts()) {
      pacts
          .find(publication.consumer(), publication.version(), contract.provider())
          .filter(existing -> !existing.sha().equals(contract.content().sha()))
          .ifPresent(existing -> notices.addAll(conflict(pacts, existing, contract)));
    }
    refuse(notices);
  }

  private static List<Notice> conflict(Pacts pacts, Pact existing, Contract contract) {
    var message =
        PactWriter.modificationRefused(
            existing.consumer(), existing.consumerVersion(), existing.provider());
    var difference =
        ContentDifference.describe(pacts.content(existing), contract.content().withIds());
    return List.of(new Notice(Level.ERROR, message), new Notice(Level.INFO, difference));
  }

  private static void refuse(List<Notice> notices) {
    if (notices.isEmpty()) {
      return;
    }
    var errors =
        notices.stream().filter(notice -> notice.level() == Level.ERROR).map(Notice::text).toList();
    var contracts = Json.object();
    contracts.set("contracts", Json.texts(errors));
    var body = Json.object();
    body.set("notices", Json.array().addAll(notices.stream().map(Notice::json).toList()));
    body.set("errors", contracts);
    throw Refused.conflict(body);
  }
}
