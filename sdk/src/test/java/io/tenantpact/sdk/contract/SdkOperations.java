package io.tenantpact.sdk.contract;

import io.tenantpact.contracts.consumer.coverage.Operation;
import io.tenantpact.sdk.TenantClient;
import io.tenantpact.sdk.call.Call;
import io.tenantpact.sdk.call.CallFailed;
import io.tenantpact.sdk.call.ETag;
import io.tenantpact.sdk.call.IdempotencyKey;
import io.tenantpact.sdk.call.TenantId;
import io.tenantpact.sdk.project.NewProject;
import io.tenantpact.sdk.resource.NewResource;
import io.tenantpact.sdk.resource.Resource;
import io.tenantpact.sdk.resource.ResourceChange;
import io.tenantpact.sdk.resource.ResourceQuery;
import io.tenantpact.sdk.resource.ResourceState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/**
 * Every public method of the SDK that asks the service something. They are found by calling all
 * there are, from the client on and from whatever it hands out, at a service that knows nothing; so
 * a method that is added tomorrow is among them.
 */
final class SdkOperations {

  private static final ETag SEEN = new ETag("\"e1\"");

  /** One per type of a parameter. */
  private static final Map<Class<?>, Object> EXAMPLES =
      Map.ofEntries(
          Map.entry(String.class, "res_1"),
          Map.entry(int.class, 2),
          Map.entry(TenantId.class, Wire.ACME_ID),
          Map.entry(ETag.class, SEEN),
          Map.entry(IdempotencyKey.class, new IdempotencyKey("key-1")),
          Map.entry(NewProject.class, new NewProject("boats", "Boats")),
          Map.entry(NewResource.class, NewResource.named("Blue bicycle")),
          Map.entry(ResourceChange.class, ResourceChange.nothing().withName("Red bicycle")),
          Map.entry(ResourceQuery.class, ResourceQuery.all()),
          Map.entry(ResourceState.class, ResourceState.ACTIVE),
          Map.entry(
              Resource.class,
              new Resource(
                  "res_1",
                  Wire.ACME_ID,
                  "Blue bicycle",
                  ResourceState.ACTIVE,
                  null,
                  Map.of(),
                  SEEN,
                  Instant.EPOCH,
                  Instant.EPOCH)));

  private final List<Operation> found = new ArrayList<>();
  private final List<Call> calls = new ArrayList<>();
  private final MockWebServer server;

  private SdkOperations(MockWebServer server) {
    this.server = server;
  }

  /** All of them, by the way that leads to each: {@code tenant(TenantId).resources().list()}. */
  static List<Operation> all() {
    try (var server = new MockWebServer()) {
      server.setDispatcher(
          new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
              return new MockResponse.Builder().code(404).build();
            }
          });
      server.start();
      var operations = new SdkOperations(server);
      var options = Wire.options(server.url("/").uri());
      try (var sdk =
          TenantClient.connect(
              options.withListener(attempt -> operations.calls.add(attempt.call())))) {
        operations.explore("", sdk);
      }
      return operations.found;
    } catch (IOException noServer) {
      throw new UncheckedIOException(noServer);
    }
  }

  private void explore(String way, Object part) {
    Arrays.stream(part.getClass().getDeclaredMethods())
        .filter(each -> Modifier.isPublic(each.getModifiers()))
        .filter(each -> !Modifier.isStatic(each.getModifiers()) && !each.isSynthetic())
        .filter(each -> !each.getName().equals("close"))
        .sorted(Comparator.comparing(Method::toString))
        .forEach(each -> explore(way, part, each));
  }

  private void explore(String way, Object part, Method method) {
    var name = way + (way.isEmpty() ? "" : ".") + signature(method);
    calls.clear();
    var result = result(name, part, method);
    if (!calls.isEmpty()) {
      found.add(operation(name));
    }
    if (handsOutCalls(result) && result.getClass() != part.getClass()) {
      explore(name, result);
    }
  }

  /** What a method hands out; itself where it asked and was refused, as it has to be here. */
  private Object result(String name, Object part, Method method) {
    try {
      var result = method.invoke(part, examples(name, method));
      return result == null ? part : read(result);
    } catch (InvocationTargetException thrown) {
      if (thrown.getCause() instanceof CallFailed.NotFound) {
        return part;
      }
      throw new IllegalStateException("cannot find out what " + name + " asks", thrown.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("cannot call " + name, e);
    }
  }

  /** A lazy result asks only when it is read. */
  private static Object read(Object result) {
    try {
      if (result instanceof Iterable<?> items) {
        items.forEach(SdkOperations::unexpected);
      } else if (result instanceof Iterator<?> items) {
        items.forEachRemaining(SdkOperations::unexpected);
      } else if (result instanceof Stream<?> items) {
        items.forEach(SdkOperations::unexpected);
      }
    } catch (CallFailed.NotFound expected) {
      return result;
    }
    return result;
  }

  private static void unexpected(Object item) {
    throw new IllegalStateException("a service that knows nothing has no " + item);
  }

  private static Object[] examples(String name, Method method) {
    return Arrays.stream(method.getParameterTypes())
        .map(
            type -> {
              var example = EXAMPLES.get(type);
              if (example == null) {
                throw new IllegalStateException(
                    name + " takes a " + type.getSimpleName() + "; add an example of one here");
              }
              return example;
            })
        .toArray();
  }

  private Operation operation(String name) {
    if (calls.size() > 1) {
      throw new IllegalStateException(name + " is no one operation, it makes " + calls);
    }
    var call = calls.get(0);
    try {
      return Operation.of(
          name, call.method(), call.route(), server.takeRequest().getHeaders().names());
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private static boolean handsOutCalls(Object result) {
    return result.getClass().getPackage() == TenantClient.class.getPackage()
        && !result.getClass().isRecord()
        && Modifier.isPublic(result.getClass().getModifiers());
  }

  private static String signature(Method method) {
    return Arrays.stream(method.getParameterTypes())
        .map(Class::getSimpleName)
        .collect(Collectors.joining(", ", method.getName() + "(", ")"));
  }
}
