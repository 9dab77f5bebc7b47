package io.tenantpact.contracts.terms.owner;

import io.tenantpact.contracts.terms.Tenancy;
import io.tenantpact.contracts.terms.TenantCarrier.Place;
import io.tenantpact.contracts.terms.pact.PactInteraction;
import io.tenantpact.contracts.terms.pact.PactPart;
import java.util.regex.Pattern;
import tools.jackson.core.JsonPointer;

/** Where a pact's requests name the tenant; a token that claims it is the credential. */
record RequestTenant(Tenancy tenancy) {

  private static final String HOST = "Host";
  private static final Pattern ANY_TENANT = Pattern.compile("\\$\\{[^{}]+}");
  private static final Pattern ANY_TOKEN = Pattern.compile("(?:[A-Za-z]+ )?\\$\\{[^{}]+}");

  /** Whether a request names a tenant; so what it is answered is one's. */
  boolean isIn(PactInteraction interaction) {
    var request = interaction.request();
    return switch (tenancy.carrier().place()) {
      case HEADER, SUBDOMAIN, CLAIM -> request.header(header()).isPresent();
      case QUERY -> request.hasQuery(tenancy.carrier().name());
      case PATH -> tenancy.carrier().isInPath(request.json().path("path").asString(""));
    };
  }

  /**
   * Whether what is answered is a tenant's: the request names one, or the caller's own credential
   * asks for what the caller's state made.
   */
  boolean isAnswered(PactInteraction interaction) {
    return isIn(interaction) || (isTheCallers(interaction) && takesMore(interaction));
  }

  /** Whether what comes is a tenant's: also a message, which nobody asked for. */
  boolean isOwned(PactInteraction interaction) {
    return interaction.isMessage() || isAnswered(interaction);
  }

  /**
   * Whether an owner in the answer is one that the state knows. One that is made by the request is
   * not, such as a tenant that somebody creates.
   */
  boolean isKnownToState(PactInteraction interaction) {
    return isTheCallers(interaction) && (interaction.reads() || takesMore(interaction));
  }

  private boolean isTheCallers(PactInteraction interaction) {
    return interaction.request().generators().stream()
        .anyMatch(each -> isOfCredential(each) && each.holds(tenancy.credentialValue()));
  }

  private boolean takesMore(PactInteraction interaction) {
    return interaction.request().generators().stream()
        .anyMatch(each -> each.fromProviderState() && !isOfCredential(each));
  }

  private boolean isOfCredential(PactPart.Generator generator) {
    return generator.category().equals("header")
        && generator.path().equalsIgnoreCase(tenancy.credentialHeader());
  }

  /** Whether the provider's state chooses it; where it is refused, it may be another tenant's. */
  boolean comesFromState(PactInteraction interaction) {
    var isRefused = !Success.isPossible(interaction.response());
    return interaction.request().generators().stream()
        .filter(this::leadsHere)
        .anyMatch(
            each ->
                isFilledIn(each) || isAnotherToken(each) || (isRefused && isAnotherTenant(each)));
  }

  private boolean isAnotherTenant(PactPart.Generator generator) {
    return generator.fromProviderState() && ANY_TENANT.matcher(tenantIn(generator)).matches();
  }

  /** What the generator puts where the tenant stands. */
  private String tenantIn(PactPart.Generator generator) {
    var text = generator.expression();
    return switch (tenancy.carrier().place()) {
      case HEADER, QUERY, CLAIM -> text;
      case SUBDOMAIN -> text.replaceFirst("(?<=})\\..*", "");
      case PATH -> tenancy.carrier().isInPath(text) ? tenancy.carrier().tenantIn(text) : "";
    };
  }

  /** Of a path, the tenant's own segment. */
  private boolean isFilledIn(PactPart.Generator generator) {
    if (tenancy.carrier().place() != Place.PATH) {
      return generator.holds(value());
    }
    return generator.fromProviderState() && tenantIn(generator).contains("${" + value() + "}");
  }

  /** A token that was revoked, say, is the state's under a name of its own; but a whole one. */
  private boolean isAnotherToken(PactPart.Generator generator) {
    return tenancy.carrier().place() == Place.CLAIM
        && generator.fromProviderState()
        && ANY_TOKEN.matcher(generator.expression()).matches();
  }

  /** Whether it is the caller's own, and nobody else's. */
  boolean isTheCallersOwn(PactInteraction interaction) {
    return interaction.request().generators().stream()
        .filter(this::leadsHere)
        .anyMatch(this::isFilledIn);
  }

  /** The tenant as a request that names one has it in the example. */
  String example(PactInteraction interaction) {
    var request = interaction.request();
    return switch (tenancy.carrier().place()) {
      case HEADER, SUBDOMAIN, CLAIM -> request.header(header()).orElse("");
      case QUERY -> String.join(",", request.query().get(tenancy.carrier().name()));
      case PATH -> tenancy.carrier().tenantIn(request.json().path("path").asString(""));
    };
  }

  /** The part of the request that names it. */
  JsonPointer in(PactInteraction interaction) {
    var part =
        switch (tenancy.carrier().place()) {
          case HEADER, SUBDOMAIN, CLAIM -> "headers";
          case QUERY -> "query";
          case PATH -> "path";
        };
    return interaction.request().pointer().appendProperty(part);
  }

  /** What people call it. */
  String words() {
    return switch (tenancy.carrier().place()) {
      case HEADER -> tenancy.carrier().name();
      case SUBDOMAIN -> "the host of the tenant";
      case CLAIM -> "the token that claims the tenant";
      case QUERY -> "the query's " + tenancy.carrier().name();
      case PATH -> "the tenant in the path";
    };
  }

  /** Where it is looked for. */
  String place() {
    return switch (tenancy.carrier().place()) {
      case HEADER, SUBDOMAIN -> "the header " + header();
      case CLAIM -> "a token in the header " + header();
      case QUERY -> "the query parameter " + tenancy.carrier().name();
      case PATH -> "a path that begins like " + tenancy.carrier().name();
    };
  }

  /** The state value that it has to be taken from. */
  String value() {
    return tenancy.carrier().place() == Place.CLAIM
        ? tenancy.credentialValue()
        : tenancy.tenantValue();
  }

  /** Whether a generator is for the part of a request that names it. */
  boolean leadsHere(PactPart.Generator generator) {
    return switch (tenancy.carrier().place()) {
      case HEADER, SUBDOMAIN, CLAIM ->
          generator.category().equals("header") && isHeader(generator.path());
      case QUERY ->
          generator.category().equals("query")
              && generator.path().matches(Pattern.quote(tenancy.carrier().name()) + "(\\[\\d+])?");
      case PATH -> generator.category().equals("path");
    };
  }

  /** Whether it stands in a header of this name. */
  boolean isHeader(String name) {
    return switch (tenancy.carrier().place()) {
      case HEADER, SUBDOMAIN, CLAIM -> name.equalsIgnoreCase(header());
      case QUERY, PATH -> false;
    };
  }

  /** Whether it stands in a query parameter of this name. */
  boolean isParameter(String name) {
    return tenancy.carrier().place() == Place.QUERY && name.equals(tenancy.carrier().name());
  }

  private String header() {
    return switch (tenancy.carrier().place()) {
      case SUBDOMAIN -> HOST;
      case CLAIM -> tenancy.credentialHeader();
      case HEADER, QUERY, PATH -> tenancy.carrier().name();
    };
  }
}
