package io.tenantpact.contracts.gate.option;

import io.tenantpact.contracts.gate.terminal.OneLine;
import io.tenantpact.contracts.gate.wire.GateFailed;
import io.tenantpact.contracts.terms.Tenancy;
import io.tenantpact.contracts.terms.TenantCarrier;
import io.tenantpact.contracts.terms.finding.LintFinding;
import io.tenantpact.contracts.terms.lint.PactLint;
import io.tenantpact.contracts.terms.owner.OwnerRules;
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
   * Tells of what a person should look at in the pacts.
   *
   * @return the same, one line each
   * @throws GateFailed if they name no tenant where it was said that they do
   */
  List<String> doubts(List<PactFile> pacts) {
    var tenancy = Tenancy.standard();
    if (isGiven()) {
      requireTenants(PactLint.assuming(tenancy(tenancy)).doubts(pacts));
    }
    return warnOf(lint(tenancy).doubts(pacts));
  }

  private static void requireTenants(List<LintFinding> doubts) {
    var nowhere =
        doubts.stream().filter(CarrierOptions::isOfNoTenant).map(LintFinding::toString).toList();
    if (!nowhere.isEmpty()) {
      throw new GateFailed("expected tenants in the pacts, where --tenant-in says:", nowhere);
    }
  }

  /** Prints a warning of each. */
  List<String> warnOf(List<LintFinding> doubts) {
    var lines =
        doubts.stream()
            .map(each -> isOfNoTenant(each) ? each + "; --tenant-in says where" : each.toString())
            .map(OneLine::of)
            .toList();
    lines.forEach(each -> command.commandLine().getErr().println("tenantpact: warning: " + each));
    return lines;
  }

  private static boolean isOfNoTenant(LintFinding doubt) {
    return doubt.rule().equals(OwnerRules.TENANT_NOWHERE);
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
