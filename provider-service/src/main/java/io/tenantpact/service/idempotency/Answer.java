package io.tenantpact.service.idempotency;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * What a POST was answered, kept word for word.
 *
 * @param location where the new thing is; null if none was made
 * @param etag of the thing in the body; null if it has none
 * @param body JSON
 */
record Answer(int status, @Nullable String location, @Nullable String etag, String body) {

  /** Says that nothing was done this time. */
  static final String REPLAYED_HEADER = "Idempotency-Replayed";

  static Answer of(ResponseEntity<?> response, String body) {
    var headers = response.getHeaders();
    return new Answer(
        response.getStatusCode().value(),
        headers.getFirst(HttpHeaders.LOCATION),
        headers.getETag(),
        body);
  }

  ResponseEntity<byte[]> first() {
    return response(new HttpHeaders());
  }

  ResponseEntity<byte[]> replayed() {
    var headers = new HttpHeaders();
    headers.set(REPLAYED_HEADER, "true");
    return response(headers);
  }

  private ResponseEntity<byte[]> response(HttpHeaders headers) {
    headers.setContentType(MediaType.APPLICATION_JSON);
    headers.setETag(etag);
    if (location != null) {
      headers.set(HttpHeaders.LOCATION, location);
    }
    return ResponseEntity.status(status)
        .headers(headers)
        .body(body.getBytes(StandardCharsets.UTF_8));
  }
}
