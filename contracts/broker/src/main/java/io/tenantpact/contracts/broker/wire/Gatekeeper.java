package io.tenantpact.contracts.broker.wire;

import io.tenantpact.contracts.broker.hal.Json;
import io.tenantpact.contracts.broker.hal.Urls;
import io.tenantpact.contracts.broker.store.Database;
import io.tenantpact.contracts.broker.store.Session;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes every request through the same steps: address, login, method, media types, transaction. */
public final class Gatekeeper {

  private static final Logger log = LoggerFactory.getLogger(Gatekeeper.class);

  private final Router router;
  private final Door door;
  private final Database database;
  private final Clock clock;
  private final @Nullable String baseUrl;

  /**
   * Stores what the steps need.
   *
   * @param baseUrl for all links; null means the address each client used
   */
  public Gatekeeper(
      List<Route> routes, Door door, Database database, Clock clock, @Nullable String baseUrl) {
    this.router = new Router(routes);
    this.door = door;
    this.database = database;
    this.clock = clock;
    this.baseUrl = baseUrl;
  }

  Answer answer(Request request) {
    try {
      var match = router.find(request.rawPath());
      var route = match.map(found -> routeFor(request, found));
      var access = route.map(Route::access).orElse(accessOf(request));
      if (!door.admits(request.header("Authorization"), access)) {
        return unauthorized();
      }
      return match.map(found -> answer(request, found, route)).orElseThrow(Refused::notFound);
    } catch (Refused e) {
      return e.answer();
    } catch (RuntimeException e) {
      return crashed(request, e);
    }
  }

  private static @Nullable Route routeFor(Request request, Router.Match match) {
    var method = request.method().equals("HEAD") ? "GET" : request.method();
    for (var entry : match.routes().entrySet()) {
      if (entry.getKey().name().equals(method)) {
        return entry.getValue();
      }
    }
    return null;
  }

  private static Route.Access accessOf(Request request) {
    return List.of("GET", "HEAD", "OPTIONS").contains(request.method())
        ? Route.Access.READS
        : Route.Access.WRITES;
  }

  private Answer answer(Request request, Router.Match match, Optional<Route> found) {
    if (request.method().equals("OPTIONS")) {
      return Answer.empty(200).withHeader("Access-Control-Allow-Methods", methods(match));
    }
    if (found.isEmpty()) {
      return Answer.empty(405).withHeader("Allow", methods(match));
    }
    var wanted = MediaTypes.preferred(request.header("Accept"));
    if (wanted.isEmpty()) {
      return Answer.empty(406);
    }
    var route = found.get();
    if (!MediaTypes.accepts(route.method(), request)) {
      return Answer.empty(415);
    }
    var answer = inTransaction(request, match, route);
    return answer.contentType().equals(Answer.HAL) ? answer.withContentType(wanted.get()) : answer;
  }

  private Answer inTransaction(Request request, Router.Match match, Route route) {
    var urls = new Urls(baseUrl == null ? request.origin() : baseUrl);
    var parameters = match.parametersOf(route);
    Function<Session, Answer> work =
        session ->
            route.handler().apply(new Call(session, clock.instant(), urls, request, parameters));
    return route.access() == Route.Access.READS ? database.read(work) : database.write(work);
  }

  private static String methods(Router.Match match) {
    return Stream.concat(match.routes().keySet().stream().map(Enum::name), Stream.of("OPTIONS"))
        .collect(Collectors.joining(", "));
  }

  private static Answer unauthorized() {
    return Answer.text(401, "")
        .withContentType("text/plain")
        .withHeader("WWW-Authenticate", "Basic realm=\"Restricted area\"");
  }

  private static Answer crashed(Request request, RuntimeException e) {
    var reference = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    log.error(
        "request failed reference={} {} {}", reference, request.method(), request.rawPath(), e);
    var message =
        "An error has occurred. The details have been logged with the reference " + reference;
    var error = Json.object().put("message", message).put("reference", reference);
    var body = Json.object();
    body.set("error", error);
    return Answer.hal(500, body);
  }
}
