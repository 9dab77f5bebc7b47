package io.tenantpact.contracts.provider.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A pact with as many interactions as one likes, of five kinds by turns. */
final class NotePact {

  private static final String PACT =
      """
      {"consumer": {"name": "reader"}, "provider": {"name": "notes"},
       "metadata": {"pactSpecification": {"version": "4.0"}},
       "interactions": [
      %s]}
      """;
  private static final String INTERACTION =
      """
      {"type": "Synchronous/HTTP", "description": "%s %d", "pending": false,
       "providerStates": [{"name": "tenant has notes", "params": {"count": 25}}],
       "request": {
         %s,
         "headers": {"X-Tenant-Id": ["acme"], "X-API-Key": ["example"],
           "Content-Type": ["application/json"]},
         "generators": {%s"header": {
           "X-Tenant-Id": {"type": "ProviderState", "expression": "${tenantId}"},
           "X-API-Key": {"type": "ProviderState", "expression": "${apiKey}"}}}},
       "response": {%s}}""";
  private static final String ONE =
      "\"path\": {\"type\": \"ProviderState\", \"expression\": \"/notes/${noteId}\"}, ";
  private static final String NOTE = "{\"tenantId\": \"acme\", \"id\": \"n1\", \"text\": \"a\"}";
  private static final String TENANT_HEADER =
      """
      "headers": {"X-Tenant-Id": ["acme"], "Content-Type": ["application/json"]}""";
  private static final String HEADER_GENERATOR =
      """
      "header": {"X-Tenant-Id": {"type": "ProviderState", "expression": "${tenantId}"}}""";
  private static final String NOTE_ANSWER =
      """
      "status": %d, %s,
      "body": {"contentType": "application/json", "encoded": false, "content": %s},
      "matchingRules": {"body": {
        "$.id": {"combine": "AND", "matchers": [{"match": "type"}]},
        "$.text": {"combine": "AND", "matchers": [{"match": "type"}]},
        "$.tenantId": {"combine": "AND", "matchers": [{"match": "equality"}]}}},
      "generators": {%s,
        "body": {"$.tenantId": {"type": "ProviderState", "expression": "${tenantId}"}}}""";
  private static final String PAGE_ANSWER =
      """
      "status": 200, %s,
      "body": {"contentType": "application/json", "encoded": false, "content": {"items": [%s]}},
      "matchingRules": {"body": {
        "$.items": {"combine": "AND", "matchers": [{"match": "type", "min": 1}]},
        "$.items[*].id": {"combine": "AND", "matchers": [{"match": "regex", "regex": "n.+"}]},
        "$.items[*].text": {"combine": "AND", "matchers": [{"match": "type"}]},
        "$.items[*].tenantId": {"combine": "AND", "matchers": [{"match": "type"}]}}},
      "generators": {%s}""";

  private static final List<String> KINDS = List.of("list", "get", "create", "remove", "miss");

  private NotePact() {}

  static void write(Path folder, int interactions) throws IOException {
    Files.createDirectories(folder);
    var all =
        IntStream.range(0, interactions)
            .mapToObj(NotePact::interaction)
            .collect(Collectors.joining(",\n"));
    Files.writeString(folder.resolve("reader-notes.json"), PACT.formatted(all));
  }

  private static String interaction(int number) {
    var kind = KINDS.get(number % KINDS.size());
    return INTERACTION.formatted(
        kind,
        number,
        request(kind),
        List.of("get", "remove").contains(kind) ? ONE : "",
        answer(kind));
  }

  private static String request(String kind) {
    return switch (kind) {
      case "list" -> "\"method\": \"GET\", \"path\": \"/notes\"";
      case "create" ->
          "\"method\": \"POST\", \"path\": \"/notes\", \"body\": {\"contentType\":"
              + " \"application/json\", \"encoded\": false, \"content\": {\"text\": \"new\"}}";
      case "remove" -> "\"method\": \"DELETE\", \"path\": \"/notes/n1\"";
      case "get" -> "\"method\": \"GET\", \"path\": \"/notes/n1\"";
      default -> "\"method\": \"GET\", \"path\": \"/notes/none\"";
    };
  }

  private static String answer(String kind) {
    return switch (kind) {
      case "list" -> PAGE_ANSWER.formatted(TENANT_HEADER, NOTE, HEADER_GENERATOR);
      case "create" -> NOTE_ANSWER.formatted(201, TENANT_HEADER, NOTE, HEADER_GENERATOR);
      case "get" -> NOTE_ANSWER.formatted(200, TENANT_HEADER, NOTE, HEADER_GENERATOR);
      case "remove" -> "\"status\": 204";
      default -> "\"status\": 404";
    };
  }
}
