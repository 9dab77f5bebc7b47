package io.tenantpact.contracts.gate.openapi;

import io.tenantpact.contracts.gate.wire.GateFailed;
import io.tenantpact.contracts.terms.pact.PactFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Compares pacts with the provider's OpenAPI document: what a consumer sends and expects has to be
 * something that the document allows. It finds what a verification cannot: an endpoint, a status or
 * a field that works, but that nobody ever promised.
 *
 * <p>A request that the consumer expects to be refused may be wrong; there has to be an operation
 * for its path and method, though.
 */
public final class CrossCheck {

  private final OpenApiDocument document;

  private CrossCheck(OpenApiDocument document) {
    this.document = document;
  }

  /**
   * Something that the document does not allow.
   *
   * @param pact the file's name
   * @param interaction its description
   */
  public record Finding(String pact, String interaction, String message) {

    @Override
    public String toString() {
      return "%s: '%s': %s".formatted(pact, interaction, message);
    }
  }

  /**
   * What a comparison came to.
   *
   * @param interactions how many were compared, at least one
   * @param unused what the document describes and no pact uses, in order
   */
  public record Answer(int interactions, List<Finding> findings, List<Endpoint> unused) {}

  /**
   * Reads a document.
   *
   * @param openapi OpenAPI 3.0 or 3.1, JSON or YAML
   * @throws GateFailed if it is none
   */
  public static CrossCheck with(Path openapi) {
    return new CrossCheck(OpenApiDocument.read(openapi));
  }

  /**
   * Compares.
   *
   * @throws GateFailed if the pacts hold no interaction over HTTP
   */
  public Answer compare(List<PactFile> pacts) {
    var findings = new ArrayList<Finding>();
    var unused = new TreeSet<Endpoint>();
    document.operations().forEach(each -> unused.addAll(each.endpoints()));
    var compared = 0;
    for (var pact : pacts) {
      for (var interaction : pact.interactions()) {
        var example = new HttpExample(interaction);
        if (example.isHttp()) {
          compared++;
          differences(example)
              .map(each -> finding(pact, interaction.description(), each))
              .forEach(findings::add);
          used(example).ifPresent(unused::remove);
        }
      }
    }
    if (compared == 0) {
      throw new GateFailed(
          "expected interactions over HTTP in the pacts, but there are none; nothing was compared");
    }
    return new Answer(compared, findings, List.copyOf(unused));
  }

  private Stream<String> differences(HttpExample example) {
    var operation = operation(example);
    if (operation.isEmpty()) {
      return Stream.of(
          "%s is not described for %s; the methods that are: %s"
              .formatted(
                  example.method(),
                  example.path(),
                  document.at(example.path()).stream().map(Operation::method).toList()));
    }
    var request = new RequestCheck(operation.get(), example);
    var response = new ResponseCheck(operation.get(), example);
    return Stream.concat(
        example.isRefusal()
            ? Stream.of()
            : request.differences().stream().map(each -> "request: " + each),
        response.differences().stream().map(each -> "response: " + each));
  }

  private Optional<Operation> operation(HttpExample example) {
    return document.at(example.path()).stream()
        .filter(each -> each.method().equals(example.method()))
        .findFirst();
  }

  private Optional<Endpoint> used(HttpExample example) {
    return operation(example)
        .flatMap(each -> each.response(example.status()))
        .map(Map.Entry::getKey);
  }

  private static Finding finding(PactFile pact, String interaction, String message) {
    return new Finding(pact.path().getFileName().toString(), interaction, message);
  }
}
