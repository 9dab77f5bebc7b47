package io.tenantpact.contracts.provider.verify;

/** What clients of the things expect. */
final class ThingPacts {

  static final String ONE_THING =
      """
      {"consumer": {"name": "c"}, "provider": {"name": "p"},
       "metadata": {"pactSpecification": {"version": "4.0"}},
       "interactions": [{
         "type": "Synchronous/HTTP", "description": "one thing", "pending": false,
         "providerStates": [{"name": "tenant has things", "params": {"count": 2}}],
         "request": {
           "method": "GET", "path": "/things/1",
           "headers": {"X-Tenant-Id": ["acme"], "X-API-Key": ["example"]},
           "generators": {
             "path": {"type": "ProviderState", "expression": "/things/${thingId}"},
             "header": {
               "X-Tenant-Id": {"type": "ProviderState", "expression": "${tenantId}"},
               "X-API-Key": {"type": "ProviderState", "expression": "${apiKey}"}}}},
         "response": {"status": 200}}]}
      """;
  static final String THINGS =
      ONE_THING.replace("/things/1", "/things").replaceFirst("\"path\": \\{\"type\".*}, *\\n", "");
  static final String RENAMED_THING =
      ONE_THING
          .replace("GET", "PUT")
          .replace(
              "\"generators\": {",
              """
              "body": {"contentType": "application/json", "encoded": false, "content":
                {"id": "1"}},
              "generators": {
                "body": {"$.id": {"type": "ProviderState", "expression": "${thingId}"}},\
              """);
  static final String CHANGED_THING =
      ONE_THING
          .replace("GET", "PUT")
          .replace("\"headers\": {", "\"headers\": {\"If-Match\": [\"etag\"],")
          .replace(
              "\"header\": {",
              "\"header\": {\"If-Match\": {\"type\": \"ProviderState\", \"expression\":"
                  + " \"${etag}\"},");
  static final String GONE_THING = ONE_THING.replace("GET", "DELETE").replace("200", "204");
  static final String LIST_OF_TWO =
      """
      {"consumer": {"name": "c"}, "provider": {"name": "p"},
       "metadata": {"pactSpecification": {"version": "4.0"}},
       "interactions": [{
         "type": "Synchronous/HTTP", "description": "list two things", "pending": false,
         "comments": {"references": {"tenantpact": {
           "absent": ["$.nextCursor"], "absentLinks": ["next"]}}},
         "providerStates": [{"name": "tenant has things", "params": {"count": 3}}],
         "request": {
           "method": "GET", "path": "/things",
           "headers": {"X-Tenant-Id": ["acme"], "X-API-Key": ["example"]},
           "generators": {"header": {
             "X-Tenant-Id": {"type": "ProviderState", "expression": "${tenantId}"},
             "X-API-Key": {"type": "ProviderState", "expression": "${apiKey}"}}}},
         "response": {
           "status": 200,
           "headers": {"X-Tenant-Id": ["acme"]},
           "body": {"contentType": "application/json", "encoded": false, "content":
             {"items": [{"tenantId": "acme", "name": "a"}, {"tenantId": "acme", "name": "b"}]}},
           "matchingRules": {"body": {
             "$.items": {"combine": "AND", "matchers": [{"match": "type", "min": 2, "max": 2}]},
             "$.items[*].name": {"combine": "AND", "matchers": [{"match": "type"}]},
             "$.items[*].tenantId": {"combine": "AND", "matchers": [{"match": "equality"}]}}},
           "generators": {
             "header": {"X-Tenant-Id": {"type": "ProviderState", "expression": "${tenantId}"}},
             "body": {"$.items[*].tenantId":
               {"type": "ProviderState", "expression": "${tenantId}"}}}}}]}
      """;

  private ThingPacts() {}
}
