package io.tenantpact.contracts.gate.option;

import io.tenantpact.contracts.gate.terminal.OneLine;
import io.tenantpact.contracts.gate.wire.GateFailed;
import io.tenantpact.contracts.terms.Tenancy;
import io.tenantpact.contracts.terms.TenantCarrier;
import io.tenantpact.contracts.terms.finding.LintFinding;
import io.tenantpact.contracts.terms.lint.PactLint;
import io.tenantpact.contracts.terms.pact.PactFile;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where the API's requests name their tenants. */
final class CarrierOptions {

  @Option(
      names = "--tenant-in",
      paramLabel = "<place>",
      converter = CarrierConverter.class,
      description =
          "Where a request names the tenant: header:<name>, query:<name>, path:/tenants/{tenant},"
              + " subdomain or claim:<name>. A pact that names none there is refused. Else it is"
              + " taken for header:X-Tenant-Id, and such a pact gets a warning.")
  private @Nullable TenantCarrier carrier;

  @Option(
      names = "--credential-header",
      defaultValue = "X-API-Key",
      paramLabel = "<name>",
      converter = FilledText.class,
      description = "The request header that holds the credential (${DEFAULT-VALUE}).")
  private String credentialHeader;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  /** Whether it is said where the tenants are named. */
  boolean isGiven() {
    return carrier != null;
  }

  /**
   * Tells of pacts that name no tenant where one is looked for, which may be a mistake.
   *
   * @return the same, one line each
   * @throws GateFailed if it was said that they name one there
   */
  List<String> doubts(List<PactFile> pacts) {
    var nowhere =
        PactLint.assuming(tenancy(Tenancy.standard())).doubts(pacts).stream()
            .map(LintFinding::toString)
            .toList();
    if (carrier != null && !nowhere.isEmpty()) {
      throw new GateFailed("expected tenants in the pacts, where --tenant-in says:", nowhere);
    }
    var doubts =
        nowhere.stream().map(each -> OneLine.of(each + "; --tenant-in says where")).toList();
    doubts.forEach(each -> command.commandLine().getErr().println("tenantpact: warning: " + each));
    return doubts;
  }

  /** The rules for an API that is otherwise like this. */
  PactLint lint(Tenancy otherwise) {
    var tenancy = tenancy(otherwise);
    return carrier == null ? PactLint.assuming(tenancy) : PactLint.of(tenancy);
  }

  private Tenancy tenancy(Tenancy otherwise) {
    var tenancy = otherwise.withCredentialHeader(credentialHeader);
    return carrier == null ? tenancy : tenancy.with(carrier);
  }
}
