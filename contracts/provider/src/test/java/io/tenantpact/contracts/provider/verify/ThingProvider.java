package io.tenantpact.contracts.provider.verify;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.tenantpact.contracts.provider.state.StateValues;
import io.tenantpact.contracts.provider.state.States;
import io.tenantpact.contracts.provider.tenant.Canary;
import io.tenantpact.contracts.provider.tenant.TenantFixtures;
import io.tenantpact.contracts.provider.tenant.TestTenant;
import io.tenantpact.contracts.terms.ProviderState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A small provider of another team's making: things by tenant, listed at {@code /things}, on the
 * JDK's own server. It serves soundly, or with one fault.
 */
final class ThingProvider implements TenantFixtures, AutoCloseable {

  /** What it does wrong. */
  enum Fault {
    NONE,
    LISTS_EVERY_TENANTS_THINGS,
    NAMES_ANOTHER_OWNER,
    LEAKS_IN_A_HEADER,
    LEAKS_IN_THE_NAME_OF_A_HEADER,
    SERVES_AN_EMPTY_PAGE,
    SERVES_MORE_THAN_ASKED,
    SENDS_A_CURSOR_ON_THE_LAST_PAGE,
    LINKS_ON_FROM_THE_LAST_PAGE,
    LINKS_ON_FROM_THE_LAST_PAGE_ONCE,
    LINKS_ON_IF_SEVERAL_WERE_GRANTED,
    CHANGES_OTHER_TENANTS,
    CHANGES_ANOTHER_TENANT_ONCE,
    CLOSES_THE_CONNECTION,
    SENDS_NO_JSON,
    SENDS_TOO_MUCH,
    CANNOT_BE_PURGED,
    KEEPS_ANSWERS_BY_PATH,
    KEEPS_ANSWERS_BY_CREDENTIAL,
    WORKS_FOR_THE_FIRST_TENANT_GRANTED,
    WORKS_FOR_ANYBODY_IF_SEVERAL_WERE_GRANTED,
    SERVES_NOTHING_IF_SEVERAL_WERE_GRANTED,
    REFUSES_WRITES_IF_SEVERAL_WERE_GRANTED,
    /** No fault: nobody may enter two tenants. */
    SHARES_NO_CREDENTIAL,
    LETS_ANY_CACHE_KEEP_ANSWERS,
    /** No fault: who asks as another is asked for again. */
    LETS_A_CACHE_KEEP_ANSWERS_FOR_WHO_ASKED,
    KEEPS_THINGS_BY_ID,
    KEEPS_WHAT_IS_MISSING_BY_ID,
    KEEPS_ANSWERS_BEFORE_THE_DOOR,
    /** The amounts are numbers, in which no canary can be. */
    LISTS_THE_OLDEST_AMOUNTS_OF_ALL,
    CANNOT_BE_DIGESTED,
    SERVES_WITHOUT_CREDENTIAL,
    SERVES_UNKNOWN_CREDENTIALS,
    SERVES_REVOKED_CREDENTIALS,
    TELLS_REVOKED_CREDENTIALS_APART,
    SERVES_EXPIRED_CREDENTIALS,
    COMPARES_THE_BEGINNING_OF_CREDENTIALS,
    SAYS_NO_WITHOUT_A_CHALLENGE,
    SAYS_NO_IN_SIGNS_THAT_NOBODY_READS,
    GUESSES_THE_TENANT,
    TAKES_THE_FIRST_OF_TWO_TENANTS,
    TAKES_THE_LAST_OF_TWO_TENANTS,
    TAKES_TENANTS_APART_AT_COMMAS,
    /** And checks the other one. */
    WORKS_FOR_THE_HOST_THAT_A_PROXY_NAMES,
    WORKS_FOR_THE_OWNER_IN_THE_QUERY,
    TRUSTS_THE_TENANT_NAMED,
    TRUSTS_ANY_TENANT_THERE_IS,
    TELLS_UNKNOWN_TENANTS_APART,
    SERVES_FOREIGN_THINGS,
    /** As a statement does whose where has an id and a version, and no tenant. */
    SERVES_FOREIGN_THINGS_BY_THEIR_VERSION,
    SERVES_FOREIGN_THINGS_OF_ANY_VERSION,
    TELLS_FOREIGN_THINGS_APART,
    MEASURES_FOREIGN_THINGS,
    SAYS_WHOSE_A_THING_IS,
    DELETES_FOREIGN_THINGS,
    /** As a handler does that goes on after it has set the status. */
    ANSWERS_STRANGERS_WITH_THE_THING,
    WRITES_WHAT_IT_REFUSES,
    /** CWE-698. */
    REDIRECTS_STRANGERS_AND_GOES_ON,
    BELIEVES_ANY_TOKEN,
    BELIEVES_UNSIGNED_TOKENS,
    WRITES_TO_THE_ID_IN_THE_BODY,
    WRITES_TO_THE_SECOND_ID_IN_THE_BODY,
    WRITES_FOR_NOBODY,
    BELIEVES_WHOSE_A_BODY_SAYS_IT_IS,
    BELIEVES_WHOSE_THE_ATTRIBUTES_SAY_IT_IS,
    SEEDS_ANOTHER_TENANT_TOO,
    COUNTS_EVERY_TENANTS_THINGS,
    TOTALS_EVERY_TENANTS_THINGS,
    /** No fault: what is gone leaves its id to the next. */
    GIVES_IDS_ANEW,
    /** No fault: one of its servers answers one request, the first beside a neighbour. */
    HAS_A_SECOND_SERVER,
    HANGS_UP_AT_THE_REHEARSAL,
    HANGS_UP_BESIDE_A_NEIGHBOUR
  }

  record TenantHasThings(int count) implements ProviderState {}

  private static final Pattern ATTRIBUTES =
      Pattern.compile("\"attributes\":\\{[^}]*\"tenantId\":\"([^\"]+)\"");
  private static final int TOO_MUCH = 11 * 1024 * 1024;

  /** Names of things by id, by tenant. */
  private final Map<String, Map<String, String>> things = new ConcurrentHashMap<>();

  /**
   * Turns of the decoy and the caller, its rehearsal, one for each with a credential of both, one
   * with an owner in the query, two reads alone, and then one beside it.
   */
  private static final int FIRST_BESIDE_A_NEIGHBOUR = 9;

  /** After the decoy's turn. */
  private static final int REHEARSAL = 2;

  /** Each with the tenant that it is of, the oldest first. */
  private final Map<Integer, String> amounts = new ConcurrentSkipListMap<>();

  private final Set<String> missed = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean intruded = new AtomicBoolean();
  private final AtomicInteger lists = new AtomicInteger();
  private final AtomicInteger made = new AtomicInteger();
  private final Map<String, String> kept = new ConcurrentHashMap<>();
  private final ThingAccess access = new ThingAccess(() -> this.fault);
  private final ThingCarrier carrier;
  private final HttpServer server;
  private volatile Fault fault = Fault.NONE;

  ThingProvider() throws IOException {
    this(ThingCarrier.HEADER);
  }

  ThingProvider(ThingCarrier carrier) throws IOException {
    this.carrier = carrier;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/things", this::serve);
    server.start();
  }

  URI url() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  ThingProvider with(Fault wanted) {
    this.fault = wanted;
    return this;
  }

  States states() {
    return States.handled().by(TenantHasThings.class, this::seed);
  }

  private StateValues seed(TestTenant tenant, TenantHasThings state) {
    var values = StateValues.none();
    for (var number = 1; number <= state.count(); number++) {
      var id = "thing-" + (fault == Fault.GIVES_IDS_ANEW ? next() : tenant.canary() + "-" + number);
      amounts.put(amounts.size(), tenant.id());
      thingsOf(tenant.id()).put(id, tenant.canary().mark("thing " + number));
      values = number == 1 ? values.and("thingId", id).and("etag", etagOf(id)) : values;
    }
    if (fault == Fault.SEEDS_ANOTHER_TENANT_TOO) {
      things.values().forEach(each -> each.put("strays-of-" + tenant.id(), "thing"));
    }
    return values;
  }

  private int next() {
    return things.values().stream().mapToInt(Map::size).sum() + 1;
  }

  /** How many requests it let in. */
  int lists() {
    return lists.get();
  }

  /** How many tenants it ever had. */
  int made() {
    return made.get();
  }

  boolean isEmpty() {
    return things.isEmpty() && access.isEmpty();
  }

  @Override
  public TestTenant create(Canary canary) {
    made.incrementAndGet();
    var id = "tenant-" + UUID.randomUUID();
    var key = "key-" + UUID.randomUUID();
    things.put(id, new ConcurrentSkipListMap<>());
    access.grant(key, id);
    return new TestTenant(id, carrier.credential(key, Optional.of(id)), canary);
  }

  @Override
  public Optional<String> revokedCredential(TestTenant tenant) {
    return Optional.of(carrier.credential(access.revoked(tenant.id()), Optional.of(tenant.id())));
  }

  @Override
  public Optional<String> expiredCredential(TestTenant tenant) {
    return Optional.of(carrier.credential(access.expired(tenant.id()), Optional.of(tenant.id())));
  }

  @Override
  public Optional<String> sharedCredential(TestTenant caller, TestTenant decoy) {
    if (fault == Fault.SHARES_NO_CREDENTIAL) {
      return Optional.empty();
    }
    var key = "key-" + UUID.randomUUID();
    access.grant(key, caller.id(), decoy.id());
    return Optional.of(key);
  }

  @Override
  public Optional<String> credentialClaiming(TestTenant tenant, Optional<String> claimed) {
    return Optional.of(carrier.credential(access.keyOf(tenant.id()), claimed));
  }

  @Override
  public String checksum(TestTenant tenant) {
    if (fault == Fault.CANNOT_BE_DIGESTED) {
      throw new IllegalStateException("no such table");
    }
    return String.valueOf(things.get(tenant.id()));
  }

  @Override
  public void purge(TestTenant tenant) {
    if (fault == Fault.CANNOT_BE_PURGED) {
      throw new IllegalStateException("still referenced");
    }
    things.remove(tenant.id());
    access.forget(tenant.id());
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private Map<String, String> thingsOf(String tenant) {
    return things.computeIfAbsent(tenant, first -> new ConcurrentSkipListMap<>());
  }

  private void serve(HttpExchange exchange) {
    try (exchange) {
      var asked = inParts(carrier.asked(exchange, fault));
      var key = asked.tenants() + exchange.getRequestURI().getPath();
      if (fault == Fault.KEEPS_ANSWERS_BEFORE_THE_DOOR && kept.containsKey(key)) {
        answer(exchange, 200, kept.getOrDefault(key, ""));
        return;
      }
      var refusal = access.refusal(asked, things.keySet());
      if (refusal > 0) {
        var redirects = refusal == 401 && fault == Fault.REDIRECTS_STRANGERS_AND_GOES_ON;
        if (fault == Fault.WRITES_WHAT_IT_REFUSES || redirects) {
          asked.tenants().forEach(each -> thingsOf(each).put("uninvited", "thing"));
        }
        refuse(exchange, redirects ? 302 : refusal, asked);
        return;
      }
      var tenant =
          forwarded(exchange).or(() -> filtered(exchange)).orElseGet(() -> access.servedTo(asked));
      misbehave(exchange, tenant);
      if (fault == Fault.CLOSES_THE_CONNECTION) {
        return;
      }
      var path = exchange.getRequestURI().getPath();
      var number = lists.incrementAndGet();
      var beside = number == FIRST_BESIDE_A_NEIGHBOUR;
      if (fault == Fault.HAS_A_SECOND_SERVER) {
        exchange.getResponseHeaders().add("X-Served-By", beside ? "two" : "one");
      }
      if ((fault == Fault.HANGS_UP_BESIDE_A_NEIGHBOUR && beside)
          || (fault == Fault.HANGS_UP_AT_THE_REHEARSAL && number == REHEARSAL)) {
        return;
      }
      exchange.getResponseHeaders().add("X-Total-Count", String.valueOf(countFor(tenant)));
      if (linksOn(number, asked)) {
        exchange.getResponseHeaders().add("Link", "</things?cursor=c>; rel=\"next\"");
      }
      if (path.equals("/things") && fault == Fault.KEEPS_ANSWERS_BY_PATH) {
        answer(exchange, 200, kept.computeIfAbsent(path, first -> bodyFor(tenant)));
      } else if (path.equals("/things") && fault == Fault.KEEPS_ANSWERS_BY_CREDENTIAL) {
        answer(exchange, 200, kept.computeIfAbsent("" + asked.key(), first -> bodyFor(tenant)));
      } else if (path.equals("/things")
          && fault == Fault.SERVES_NOTHING_IF_SEVERAL_WERE_GRANTED
          && access.granted(asked.key()).size() > 1) {
        answer(exchange, 200, page(List.of(), ""));
      } else if (path.equals("/things")) {
        answer(exchange, 200, bodyFor(tenant));
      } else {
        serveOne(exchange, tenant, path.substring("/things/".length()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean linksOn(int number, Asked asked) {
    return switch (fault) {
      case LINKS_ON_FROM_THE_LAST_PAGE -> true;
      case LINKS_ON_FROM_THE_LAST_PAGE_ONCE -> number == 1;
      case LINKS_ON_IF_SEVERAL_WERE_GRANTED -> access.granted(asked.key()).size() > 1;
      default -> false;
    };
  }

  private Optional<String> forwarded(HttpExchange exchange) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst("X-Forwarded-Host"))
        .filter(each -> fault == Fault.WORKS_FOR_THE_HOST_THAT_A_PROXY_NAMES)
        .map(each -> each.substring(0, each.indexOf('.')));
  }

  private Optional<String> filtered(HttpExchange exchange) {
    return Optional.ofNullable(exchange.getRequestURI().getQuery())
        .filter(each -> fault == Fault.WORKS_FOR_THE_OWNER_IN_THE_QUERY)
        .map(each -> each.substring("tenantId=".length()));
  }

  private Asked inParts(Asked asked) {
    return fault == Fault.TAKES_TENANTS_APART_AT_COMMAS
        ? new Asked(
            asked.key(), asked.tenants().stream().map(each -> each.split(",", -1)[0]).toList())
        : asked;
  }

  private int countFor(String tenant) {
    return fault == Fault.COUNTS_EVERY_TENANTS_THINGS
        ? things.values().stream().mapToInt(Map::size).sum()
        : thingsOf(tenant).size();
  }

  private void refuse(HttpExchange exchange, int status, Asked asked) throws IOException {
    if (status == 401 && fault != Fault.SAYS_NO_WITHOUT_A_CHALLENGE) {
      exchange.getResponseHeaders().add("WWW-Authenticate", "ApiKey");
    }
    var id = exchange.getRequestURI().getPath().substring("/things".length()).replace("/", "");
    var body =
        fault == Fault.ANSWERS_STRANGERS_WITH_THE_THING
            ? item(
                "somebody",
                String.valueOf(things.values().stream().map(each -> each.get(id)).toList()))
            : "{\"status\":" + status + access.detail(asked) + "}";
    answer(exchange, status, fault == Fault.SAYS_NO_IN_SIGNS_THAT_NOBODY_READS ? "\0" : body);
  }

  private void serveOne(HttpExchange exchange, String tenant, String id) throws IOException {
    if (fault == Fault.KEEPS_THINGS_BY_ID && kept.containsKey(id)) {
      answer(exchange, 200, kept.getOrDefault(id, ""));
      return;
    }
    var owner =
        things.entrySet().stream()
            .filter(each -> each.getValue().containsKey(id))
            .map(Map.Entry::getKey)
            .findFirst();
    var foreign = owner.isPresent() && !owner.get().equals(tenant);
    if (foreign && fault == Fault.DELETES_FOREIGN_THINGS) {
      thingsOf(owner.get()).remove(id);
    }
    if (fault == Fault.KEEPS_WHAT_IS_MISSING_BY_ID && (owner.isEmpty() || foreign)) {
      missed.add(id);
    }
    if (missed.contains(id)) {
      answer(exchange, 404, "{\"detail\":\"no\"}");
    } else if (owner.isEmpty() || (foreign && !isServedToAnyone(exchange, id))) {
      var status = foreign && fault == Fault.TELLS_FOREIGN_THINGS_APART ? 403 : 404;
      var text = foreign && fault == Fault.SAYS_WHOSE_A_THING_IS ? "it is " + owner.get() : "no";
      var measured = foreign && fault == Fault.MEASURES_FOREIGN_THINGS ? " ".repeat(50) : "";
      answer(exchange, status, "{\"detail\":\"" + text + "\"}" + measured);
    } else if (!Set.of("", "*", etagOf(id)).contains(versionIn(exchange))) {
      answer(exchange, 412, "{\"detail\":\"no\"}");
    } else if (Set.of("PUT", "POST").contains(exchange.getRequestMethod())) {
      rename(exchange, tenant, id);
    } else if (exchange.getRequestMethod().equals("DELETE")) {
      thingsOf(owner.get()).remove(id);
      exchange.sendResponseHeaders(204, -1);
    } else {
      var item = item(tenant, thingsOf(owner.get()).getOrDefault(id, ""));
      kept.put(id, item);
      kept.put(List.of(tenant) + exchange.getRequestURI().getPath(), item);
      answer(exchange, 200, item);
    }
  }

  private boolean isServedToAnyone(HttpExchange exchange, String id) {
    return switch (fault) {
      case SERVES_FOREIGN_THINGS -> true;
      case SERVES_FOREIGN_THINGS_BY_THEIR_VERSION -> versionIn(exchange).equals(etagOf(id));
      case SERVES_FOREIGN_THINGS_OF_ANY_VERSION -> versionIn(exchange).equals("*");
      default -> false;
    };
  }

  private static String versionIn(HttpExchange exchange) {
    return exchange.getRequestHeaders().getOrDefault("If-Match", List.of("")).get(0);
  }

  private static String etagOf(String id) {
    return "\"version-of-" + id + "\"";
  }

  /** The id in the body is the path's, so nobody needs to look at it. */
  private void rename(HttpExchange exchange, String tenant, String id) throws IOException {
    var sent = exchange.getRequestHeaders().getFirst("X-API-Key");
    if (fault == Fault.REFUSES_WRITES_IF_SEVERAL_WERE_GRANTED && access.granted(sent).size() > 1) {
      answer(exchange, 403, "{\"detail\":\"no\"}");
      return;
    }
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var words = body.split("\"", -1);
    if (fault == Fault.BELIEVES_WHOSE_A_BODY_SAYS_IT_IS && body.contains("tenantId")) {
      thingsOf(words[words.length - 2]).put(id, "renamed");
    }
    var attributes = ATTRIBUTES.matcher(body);
    if (fault == Fault.BELIEVES_WHOSE_THE_ATTRIBUTES_SAY_IT_IS && attributes.find()) {
      thingsOf(attributes.group(1)).put(id, "renamed");
    }
    var target =
        switch (fault) {
          case WRITES_TO_THE_ID_IN_THE_BODY -> words[3];
          case WRITES_TO_THE_SECOND_ID_IN_THE_BODY -> words[7];
          case WRITES_FOR_NOBODY -> "nobody's";
          default -> id;
        };
    things.values().forEach(each -> each.computeIfPresent(target, (key, name) -> "renamed"));
    answer(exchange, 200, item(tenant, "renamed"));
  }

  private void misbehave(HttpExchange exchange, String tenant) {
    if (fault == Fault.LETS_ANY_CACHE_KEEP_ANSWERS
        || fault == Fault.LETS_A_CACHE_KEEP_ANSWERS_FOR_WHO_ASKED) {
      exchange.getResponseHeaders().add("Cache-Control", "public, max-age=60");
    }
    if (fault == Fault.LETS_A_CACHE_KEEP_ANSWERS_FOR_WHO_ASKED) {
      exchange.getResponseHeaders().add("Vary", "X-Tenant-Id, X-API-Key");
    }
    exchange.getResponseHeaders().add("X-Tenant-Id", tenant);
    for (var other : things.keySet()) {
      if (!other.equals(tenant) && fault == Fault.LEAKS_IN_A_HEADER) {
        exchange.getResponseHeaders().add("X-Debug", "also " + other);
      }
      if (!other.equals(tenant) && fault == Fault.LEAKS_IN_THE_NAME_OF_A_HEADER) {
        exchange.getResponseHeaders().add("X-Quota-" + other, "7");
      }
      if (!other.equals(tenant) && fault == Fault.CHANGES_OTHER_TENANTS) {
        thingsOf(other).put("intruder", "thing");
      }
      if (!other.equals(tenant)
          && fault == Fault.CHANGES_ANOTHER_TENANT_ONCE
          && intruded.compareAndSet(false, true)) {
        thingsOf(other).put("intruder", "thing");
      }
    }
  }

  private String bodyFor(String tenant) {
    return switch (fault) {
      case SENDS_NO_JSON -> "{\"items\": [";
      case SENDS_TOO_MUCH -> "x".repeat(TOO_MUCH);
      case SERVES_AN_EMPTY_PAGE -> page(List.of(), "");
      case SERVES_MORE_THAN_ASKED -> page(items(tenant, tenant, 3), "");
      case SENDS_A_CURSOR_ON_THE_LAST_PAGE ->
          page(items(tenant, tenant, 2), ",\"nextCursor\":\"c\"");
      case TOTALS_EVERY_TENANTS_THINGS ->
          page(
              items(tenant, tenant, 2),
              ",\"total\":" + things.values().stream().mapToInt(Map::size).sum());
      case LISTS_THE_OLDEST_AMOUNTS_OF_ALL -> "{\"amounts\":" + oldestAmounts() + "}";
      case LINKS_ON_FROM_THE_LAST_PAGE_ONCE, LINKS_ON_IF_SEVERAL_WERE_GRANTED ->
          page(items(tenant, tenant, 2), "");
      case NAMES_ANOTHER_OWNER -> page(items(tenant, "someone-else", 2), "");
      case LISTS_EVERY_TENANTS_THINGS ->
          page(
              things.keySet().stream().flatMap(each -> items(each, tenant, 1).stream()).toList(),
              "");
      default -> page(items(tenant, tenant, 2), ",\"servedBy\":\"" + UUID.randomUUID() + "\"");
    };
  }

  private List<Integer> oldestAmounts() {
    return amounts.entrySet().stream()
        .filter(each -> things.containsKey(each.getValue()))
        .map(Map.Entry::getKey)
        .limit(2)
        .toList();
  }

  private List<String> items(String tenant, String owner, int count) {
    return thingsOf(tenant).values().stream().limit(count).map(name -> item(owner, name)).toList();
  }

  private static String item(String owner, String name) {
    return "{\"tenantId\":\"%s\",\"name\":\"%s\"}".formatted(owner, name);
  }

  private static String page(List<String> items, String more) {
    return items.stream().collect(Collectors.joining(",", "{\"items\":[", "]" + more + "}"));
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.getResponseHeaders().add("Content-Length", String.valueOf(bytes.length));
      exchange.sendResponseHeaders(status, -1);
      return;
    }
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
