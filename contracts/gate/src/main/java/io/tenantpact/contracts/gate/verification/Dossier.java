package io.tenantpact.contracts.gate.verification;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything about a request whose answer was wrong, so that a person can send it again.
 *
 * @param title the probe's name, or the interaction's own request
 * @param curl the request as a command
 * @param response null if none came
 * @param caller the tenant that the request was sent for
 * @param decoy the other tenant, of which nothing may show
 * @param seeded what the provider states made, by name
 * @param test the consumer's test that the interaction comes from; empty if nobody knows
 * @param references what it belongs to, such as a ticket
 */
public record Dossier(
    String title,
    Request request,
    String curl,
    @Nullable Response response,
    List<String> problems,
    String caller,
    String decoy,
    Map<String, @Nullable Object> seeded,
    String test,
    List<String> references) {

  /** A dossier; it has a title and a request. */
  public Dossier {
    Part.required(title, "title of a dossier");
    Part.required(request, "request of the dossier '" + title + "'");
    curl = Part.textOf(curl);
    problems = Part.listOf(problems);
    caller = Part.textOf(caller);
    decoy = Part.textOf(decoy);
    seeded = seeded == null ? Map.of() : seeded;
    test = Part.textOf(test);
    references = Part.listOf(references);
  }

  /**
   * A request as it was sent.
   *
   * @param headers names and values, in order
   */
  public record Request(String method, String url, List<List<String>> headers, String body) {

    /** A request; it has a method and an address. */
    public Request {
      Part.required(method, "method of a request");
      Part.required(url, "url of a request");
      headers = Part.listOf(headers);
      body = Part.textOf(body);
    }
  }

  /**
   * A response as it came.
   *
   * @param headers names and values, in order
   */
  public record Response(int status, List<List<String>> headers, String body) {

    /** A response; without headers and body if there are none. */
    public Response {
      headers = Part.listOf(headers);
      body = Part.textOf(body);
    }
  }
}
