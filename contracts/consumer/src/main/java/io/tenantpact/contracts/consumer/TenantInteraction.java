package io.tenantpact.contracts.consumer;

import au.com.dius.pact.consumer.dsl.HttpInteractionBuilder;
import au.com.dius.pact.consumer.dsl.HttpRequestBuilder;
import au.com.dius.pact.consumer.dsl.HttpResponseBuilder;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.core.model.HttpRequest;
import au.com.dius.pact.core.model.HttpResponse;
import au.com.dius.pact.core.model.V4Interaction;
import au.com.dius.pact.core.model.V4Pact;
import io.tenantpact.contracts.terms.ProviderState;
import io.tenantpact.contracts.terms.StateType;
import io.tenantpact.contracts.terms.TenantExists;
import io.tenantpact.contracts.terms.pact.RulePath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One interaction of a {@link Caller}, under construction.
 *
 * <p>What the caller says once goes everywhere it belongs: the tenant and the credential into the
 * request, the state that makes them, the tenant's echo into the response, and into every
 * representation's owner an equality rule whose value comes from the state. So a provider that
 * returns another tenant's row does not keep the pact.
 */
public final class TenantInteraction {

  private final Caller caller;
  private final PactBuilder pact;
  private final List<ProviderState> states = new ArrayList<>();
  private final Map<String, StateValue> returned = new LinkedHashMap<>();
  private final Absences absences = new Absences();
  private String words = "";
  private @Nullable StateValue credential;
  private boolean tenantEchoed = true;
  private @Nullable Consumer<HttpRequestBuilder> request;
  private @Nullable BiConsumer<HttpRequest, HttpResponseBuilder> response;

  TenantInteraction(Caller caller, PactBuilder pact) {
    this.caller = caller;
    this.pact = pact;
    this.credential = caller.credentialValue();
  }

  /** What the provider has to have; several are set up in this order. */
  public TenantInteraction given(ProviderState state) {
    states.add(state);
    return this;
  }

  /** What the consumer asks for, in words; the caller is added. */
  public TenantInteraction uponReceiving(String what) {
    this.words = what;
    return this;
  }

  /**
   * The request, apart from the header or query parameter of the tenant and the credential's
   * header. A tenant in the path or in the host is the {@linkplain Caller#tenantValue caller's},
   * and a credential that is part of a header too, {@linkplain #withoutCredential put here}.
   */
  public TenantInteraction withRequest(Consumer<HttpRequestBuilder> fill) {
    this.request = fill;
    return this;
  }

  /** The response, apart from the header that echoes the tenant. */
  public TenantInteraction willRespondWith(Consumer<HttpResponseBuilder> fill) {
    return willRespondWith((asked, builder) -> fill.accept(builder));
  }

  /** The response, which goes by what the whole request came to. */
  TenantInteraction willRespondWith(BiConsumer<HttpRequest, HttpResponseBuilder> fill) {
    this.response = fill;
    return this;
  }

  /** The response is a no, which names the tenant unless it comes {@link #withoutEcho}. */
  public TenantInteraction willBeDenied(Denial denial) {
    return willRespondWith(builder -> denial.into(builder, this::nameOwner));
  }

  /**
   * What the response holds at a path is exactly the value that the state chose.
   *
   * @param path into the body, such as {@code $.id} or {@code $.items[0].id}
   * @throws IllegalArgumentException if it is no such path
   */
  public TenantInteraction returning(String path, StateValue value) {
    returned.put(RulePath.of(path).toString(), value);
    return this;
  }

  /**
   * The response holds nothing at a path. Plain Pact cannot say so; the provider side of this
   * toolkit checks it, other verifiers pass over it.
   *
   * @param path into the body, such as {@code $.nextCursor}
   * @throws IllegalArgumentException if it is no such path
   */
  public TenantInteraction leavingOut(String path) {
    absences.addPath(path);
    return this;
  }

  /**
   * The response's {@code Link} header, if it has one, holds no link of a relation (RFC 8288).
   * Checked as {@link #leavingOut} is.
   *
   * @param relation such as {@code next}
   * @throws IllegalArgumentException if it is no single word
   */
  public TenantInteraction leavingOutLink(String relation) {
    absences.addLink(relation);
    return this;
  }

  /** The request carries no credential; what it carries instead, {@link #withRequest} says. */
  public TenantInteraction withoutCredential() {
    this.credential = null;
    return this;
  }

  /**
   * The request carries another credential, one that a state returns: revoked, or with less reach.
   */
  public TenantInteraction withCredential(StateValue other) {
    this.credential = other;
    return this;
  }

  /** The response need not echo the tenant, as one that comes before the tenant is known. */
  public TenantInteraction withoutEcho() {
    this.tenantEchoed = false;
    return this;
  }

  /**
   * Adds the interaction to its pact, which may then take another.
   *
   * @throws IllegalStateException if it has no words, no request or no response
   */
  public PactBuilder added() {
    if (words.isBlank()) {
      throw new IllegalStateException(
          "expected uponReceiving(…) to say what is asked for, was '" + words + "'");
    }
    var asks = required(request, "withRequest(…)");
    var answers = required(response, "willRespondWith(…) or willBeDenied(…)");
    if (states.isEmpty()) {
      states.add(new TenantExists());
    }
    states.forEach(this::addState);
    return pact.expectsToReceiveHttpInteraction(
        words + " (as " + caller.tenant() + ")", http -> build(http, asks, answers));
  }

  private <T> T required(@Nullable T part, String call) {
    if (part == null) {
      throw new IllegalStateException(
          "expected %s of '%s' before it is added, came none".formatted(call, words));
    }
    return part;
  }

  /**
   * Adds the interaction to its pact and ends the pact.
   *
   * @throws IllegalStateException as {@link #added}
   */
  public V4Pact toPact() {
    return added().toPact();
  }

  private <S extends ProviderState> void addState(S state) {
    var type = StateType.of(state);
    pact.given(type.name(), type.parametersOf(state));
  }

  private HttpInteractionBuilder build(
      HttpInteractionBuilder http,
      Consumer<HttpRequestBuilder> asks,
      BiConsumer<HttpRequest, HttpResponseBuilder> answers) {
    http.withRequest(builder -> fill(builder, asks));
    var asked = http.getInteraction().getRequest();
    http.willRespondWith(builder -> fill(builder, answer -> answers.accept(asked, answer)));
    absences.writeTo(http);
    prove(((V4Interaction.SynchronousHttp) http.build()).getResponse());
    return http;
  }

  private HttpRequestBuilder fill(HttpRequestBuilder builder, Consumer<HttpRequestBuilder> asks) {
    var tenancy = caller.tenancy();
    switch (tenancy.carrier().place()) {
      case HEADER -> builder.header(tenancy.carrier().name(), caller.tenantValue().alone());
      case QUERY -> builder.queryParameter(tenancy.carrier().name(), caller.tenantValue().alone());
      case PATH, SUBDOMAIN, CLAIM -> {}
    }
    if (credential != null) {
      builder.header(tenancy.credentialHeader(), credential.anyIn("{}"));
    }
    asks.accept(builder);
    return builder;
  }

  private HttpResponseBuilder fill(
      HttpResponseBuilder builder, Consumer<HttpResponseBuilder> answers) {
    if (tenantEchoed) {
      caller
          .tenancy()
          .header()
          .ifPresent(name -> builder.header(name, caller.tenantValue().alone()));
    }
    answers.accept(builder);
    return builder;
  }

  private void nameOwner(LambdaDslObject body) {
    if (tenantEchoed) {
      caller.nameIn(body);
    }
  }

  private void prove(HttpResponse built) {
    var body = new ProvenBody(built);
    body.ownedBy(caller.tenancy(), caller.tenantValue());
    returned.forEach(body::equal);
  }
}
