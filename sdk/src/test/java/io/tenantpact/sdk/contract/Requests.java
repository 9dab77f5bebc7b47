package io.tenantpact.sdk.contract;

import au.com.dius.pact.consumer.dsl.HttpRequestBuilder;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import java.util.function.Consumer;

/** What the SDK sends to change something. */
final class Requests {

  private Requests() {}

  static Consumer<HttpRequestBuilder> creation(Consumer<LambdaDslObject> body) {
    return request ->
        request
            .method("POST")
            .path("/v1/resources")
            .header("Idempotency-Key", Wire.anyIdempotencyKey())
            .body(Wire.json(body));
  }

  /** Of the one that the state made, in the version that it returned. */
  static Consumer<HttpRequestBuilder> change(Consumer<LambdaDslObject> body) {
    return request ->
        request
            .method("PATCH")
            .path(Wire.RESOURCE_ID.in("/v1/resources/{}"))
            .header("Content-Type", "application/merge-patch+json")
            .header("If-Match", Wire.ETAG.alone())
            .body(Wire.json(body));
  }

  /** Of the one that the state made, in the version that it returned. */
  static Consumer<HttpRequestBuilder> deletion() {
    return request ->
        request
            .method("DELETE")
            .path(Wire.RESOURCE_ID.in("/v1/resources/{}"))
            .header("If-Match", Wire.ETAG.alone());
  }

  /** Of the one that the state made. */
  static Consumer<HttpRequestBuilder> transition(Consumer<LambdaDslObject> body) {
    return request ->
        request
            .method("POST")
            .path(Wire.RESOURCE_ID.in("/v1/resources/{}/transitions"))
            .header("Idempotency-Key", Wire.anyIdempotencyKey())
            .body(Wire.json(body));
  }

  /** A new one of this key. */
  static Consumer<HttpRequestBuilder> project(Consumer<LambdaDslObject> key) {
    return request ->
        request
            .method("POST")
            .path("/v1/projects")
            .header("Idempotency-Key", Wire.anyIdempotencyKey())
            .body(
                Wire.json(
                    body -> {
                      key.accept(body);
                      body.stringValue("name", "Boats");
                    }));
  }
}
