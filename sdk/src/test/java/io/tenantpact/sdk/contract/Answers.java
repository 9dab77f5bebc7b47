package io.tenantpact.sdk.contract;

import au.com.dius.pact.consumer.dsl.HttpResponseBuilder;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.consumer.dsl.Matcher;
import java.util.function.Consumer;

/** What the SDK is answered where the service says yes. */
final class Answers {

  private Answers() {}

  static Consumer<HttpResponseBuilder> resource(int status) {
    return resource(status, asAny -> {});
  }

  /** A resource of which more is said than {@link Wire#resource} says of any. */
  static Consumer<HttpResponseBuilder> resource(int status, Consumer<LambdaDslObject> more) {
    return one(status, Wire::resource, more);
  }

  static Consumer<HttpResponseBuilder> project(int status) {
    return project(status, asAny -> {});
  }

  /** A project of which more is said than {@link Wire#project} says of any. */
  static Consumer<HttpResponseBuilder> project(int status, Consumer<LambdaDslObject> more) {
    return one(status, Wire::project, more);
  }

  /** Beside an answer: the version, as the header that is sent back with a change. */
  static Consumer<HttpResponseBuilder> version(Matcher etag) {
    return response -> response.header("ETag", etag);
  }

  /** Beside an answer: that it was given before. */
  static void replayed(HttpResponseBuilder response) {
    response.header("Idempotency-Replayed", "true");
  }

  private static Consumer<HttpResponseBuilder> one(
      int status, Consumer<LambdaDslObject> any, Consumer<LambdaDslObject> more) {
    return response ->
        response.status(status).body(Wire.json(body -> any.andThen(more).accept(body)));
  }
}
