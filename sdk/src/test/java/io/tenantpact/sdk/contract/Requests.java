package io.tenantpact.sdk.contract;

import au.com.dius.pact.consumer.dsl.HttpRequestBuilder;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.consumer.dsl.Matcher;
import io.tenantpact.contracts.consumer.StateValue;
import java.util.function.Consumer;

/** What the SDK sends; if it is about one resource, then about the one that the state made. */
final class Requests {

  private Requests() {}

  static Consumer<HttpRequestBuilder> reading() {
    return request -> request.path(Wire.RESOURCE_ID.in("/v1/resources/{}"));
  }

  /** Only if it is in another version by now. */
  static Consumer<HttpRequestBuilder> readingUnlessIn(StateValue version) {
    return reading().andThen(request -> request.header("If-None-Match", version.alone()));
  }

  static Consumer<HttpRequestBuilder> creation(Consumer<LambdaDslObject> body) {
    return posting(Wire.anyIdempotencyKey(), body)
        .andThen(request -> request.path("/v1/resources"));
  }

  static Consumer<HttpRequestBuilder> creation(String name) {
    return creation(body -> body.stringValue("name", name));
  }

  /** Under a key that the state used. */
  static Consumer<HttpRequestBuilder> creationUnderUsedKey(String name) {
    return posting(Wire.IDEMPOTENCY_KEY.alone(), body -> body.stringValue("name", name))
        .andThen(request -> request.path("/v1/resources"));
  }

  static Consumer<HttpRequestBuilder> change(StateValue version, Consumer<LambdaDslObject> body) {
    return reading()
        .andThen(
            request ->
                request
                    .method("PATCH")
                    .header("Content-Type", "application/merge-patch+json")
                    .header("If-Match", version.alone())
                    .body(Wire.json(body)));
  }

  static Consumer<HttpRequestBuilder> renaming(StateValue version, String name) {
    return change(version, body -> body.stringValue("name", name));
  }

  static Consumer<HttpRequestBuilder> deletion(StateValue version) {
    return reading()
        .andThen(request -> request.method("DELETE").header("If-Match", version.alone()));
  }

  static Consumer<HttpRequestBuilder> transition(String target) {
    return transition(Wire.anyIdempotencyKey(), target);
  }

  /** Under a key that the state used. */
  static Consumer<HttpRequestBuilder> transitionUnderUsedKey(String target) {
    return transition(Wire.IDEMPOTENCY_KEY.alone(), target);
  }

  private static Consumer<HttpRequestBuilder> transition(Matcher key, String target) {
    return posting(key, body -> body.stringValue("target", target))
        .andThen(request -> request.path(Wire.RESOURCE_ID.in("/v1/resources/{}/transitions")));
  }

  /** A new one of this key. */
  static Consumer<HttpRequestBuilder> project(Consumer<LambdaDslObject> key) {
    return posting(
            Wire.anyIdempotencyKey(),
            body -> {
              key.accept(body);
              body.stringValue("name", "Boats");
            })
        .andThen(request -> request.path("/v1/projects"));
  }

  static Consumer<HttpRequestBuilder> project(String key) {
    return project(body -> body.stringValue("key", key));
  }

  private static Consumer<HttpRequestBuilder> posting(Matcher key, Consumer<LambdaDslObject> body) {
    return request -> request.method("POST").header("Idempotency-Key", key).body(Wire.json(body));
  }
}
