package io.tenantpact.contracts.consumer;

import au.com.dius.pact.consumer.dsl.HttpResponseBuilder;
import au.com.dius.pact.consumer.dsl.LambdaDsl;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.consumer.dsl.Matcher;
import au.com.dius.pact.consumer.dsl.Matchers;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * How an API says no: as {@code application/problem+json} (RFC 9457), or {@linkplain #of(int,
 * Consumer) in its own way}. Status and code are exact, because a client branches on them; the
 * words are free. Where the answer names the tenant, in its header and in its body, it names the
 * caller.
 *
 * <p>A pact is a promise of the provider's: publish only what it can be made to answer. What it
 * cannot be brought to, such as a 503, drives the client all the same from a test class whose
 * {@code @PactDirectory} is a folder of its own.
 */
public final class Denial {

  private static final String PROBLEM = "application/problem+json";

  private final int status;
  private final String mediaType;
  private final Consumer<HttpResponseBuilder> headers;
  private final Consumer<LambdaDslObject> members;

  private Denial(
      int status,
      String mediaType,
      Consumer<HttpResponseBuilder> headers,
      Consumer<LambdaDslObject> members) {
    if (status < 400 || status > 599) {
      throw new IllegalArgumentException("a denial's status is 400 to 599, was " + status);
    }
    this.status = status;
    this.mediaType = mediaType;
    this.headers = headers;
    this.members = members;
  }

  /**
   * Any no.
   *
   * @param status 400 to 599
   * @param code the API's word for the case
   */
  public static Denial of(int status, String code) {
    return new Denial(
        status,
        PROBLEM,
        none -> {},
        body -> {
          body.numberValue("status", status);
          body.stringValue("code", code);
          body.stringType("title", "Refused");
        });
  }

  /**
   * Any no of an API with a form of its own, as {@code application/json}.
   *
   * @param status 400 to 599
   * @param members all of its body
   */
  public static Denial of(int status, Consumer<LambdaDslObject> members) {
    return new Denial(status, "application/json", none -> {}, members);
  }

  /** 404: the tenant has no such thing. */
  public static Denial notFound(String code) {
    return of(404, code);
  }

  /** 409: it does not fit what is there. */
  public static Denial conflict(String code) {
    return of(409, code);
  }

  /** 412: it changed since it was seen. */
  public static Denial stale(String code) {
    return of(412, code);
  }

  /** 422: the body is not valid. */
  public static Denial invalid(String code) {
    return of(422, code);
  }

  /** 428: the change has to name the version it is meant for. */
  public static Denial preconditionRequired(String code) {
    return of(428, code);
  }

  /** 403: the tenant is the caller's own, and is suspended. */
  public static Denial suspended(String code) {
    return of(403, code);
  }

  /**
   * 429: too many calls, with {@code Retry-After}.
   *
   * @param wait an example; the provider may name any number of seconds
   */
  public static Denial throttled(String code, Duration wait) {
    return of(429, code).after(wait);
  }

  /**
   * 503: not now, with {@code Retry-After}.
   *
   * @param wait an example; the provider may name any number of seconds
   */
  public static Denial unavailable(String code, Duration wait) {
    return of(503, code).after(wait);
  }

  /** The same with one more header. */
  public Denial withHeader(String name, Matcher value) {
    return new Denial(status, mediaType, headers.andThen(all -> all.header(name, value)), members);
  }

  /** The same with more members in its body. */
  public Denial with(Consumer<LambdaDslObject> more) {
    return new Denial(status, mediaType, headers, members.andThen(more));
  }

  private Denial after(Duration wait) {
    var seconds = Long.toString(wait.toSeconds());
    return withHeader("Retry-After", Matchers.regexp("^[0-9]+$", seconds));
  }

  /** Fills a response; the owner is what names the tenant in a problem, if anything does. */
  void into(HttpResponseBuilder response, Consumer<LambdaDslObject> owner) {
    response.status(status).header("Content-Type", mediaType);
    headers.accept(response);
    response.body(
        LambdaDsl.newJsonBody(
                body -> {
                  members.accept(body);
                  if (mediaType.equals(PROBLEM)) {
                    owner.accept(body);
                  }
                })
            .build());
  }
}
