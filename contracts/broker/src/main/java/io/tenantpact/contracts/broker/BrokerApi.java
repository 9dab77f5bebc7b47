package io.tenantpact.contracts.broker;

import io.tenantpact.contracts.broker.environment.EnvironmentRoutes;
import io.tenantpact.contracts.broker.environment.LiveVersionRoutes;
import io.tenantpact.contracts.broker.index.DiagnosticRoutes;
import io.tenantpact.contracts.broker.index.IndexRoutes;
import io.tenantpact.contracts.broker.matrix.MatrixRoutes;
import io.tenantpact.contracts.broker.pact.PactListRoutes;
import io.tenantpact.contracts.broker.pact.PactRoutes;
import io.tenantpact.contracts.broker.pact.PactWriteRoutes;
import io.tenantpact.contracts.broker.pact.ProviderStateRoutes;
import io.tenantpact.contracts.broker.pacticipant.PacticipantRoutes;
import io.tenantpact.contracts.broker.publish.PublishRoutes;
import io.tenantpact.contracts.broker.selector.ForVerificationRoutes;
import io.tenantpact.contracts.broker.verification.ConsumerResultsRoutes;
import io.tenantpact.contracts.broker.verification.VerificationRoutes;
import io.tenantpact.contracts.broker.version.BranchRoutes;
import io.tenantpact.contracts.broker.version.TagRoutes;
import io.tenantpact.contracts.broker.version.VersionListRoutes;
import io.tenantpact.contracts.broker.version.VersionRoutes;
import io.tenantpact.contracts.broker.wire.Route;
import java.util.List;
import java.util.stream.Stream;

/** Everything the broker serves. */
final class BrokerApi {

  private BrokerApi() {}

  static List<Route> routes() {
    return Stream.of(
            IndexRoutes.all(),
            DiagnosticRoutes.all(),
            PublishRoutes.all(),
            PactRoutes.all(),
            PactWriteRoutes.all(),
            PactListRoutes.all(),
            ProviderStateRoutes.all(),
            ForVerificationRoutes.all(),
            VerificationRoutes.all(),
            ConsumerResultsRoutes.all(),
            PacticipantRoutes.all(),
            VersionRoutes.all(),
            VersionListRoutes.all(),
            BranchRoutes.all(),
            TagRoutes.all(),
            EnvironmentRoutes.all(),
            LiveVersionRoutes.all(),
            MatrixRoutes.all())
        .flatMap(List::stream)
        .toList();
  }
}
