package io.tenantpact.contracts.broker.wire;

import java.util.Optional;
import java.util.function.Function;

/**
 * What came over HTTP, before anything is known about it.
 *
 * @param method in capitals
 * @param rawPath undecoded
 * @param rawQuery undecoded, empty when there is none
 * @param origin scheme, host and port the client used
 * @param headers looks a header up, whatever its case
 */
record Request(
    String method,
    String rawPath,
    String rawQuery,
    String origin,
    Function<String, Optional<String>> headers,
    String body) {

  Optional<String> header(String name) {
    return headers.apply(name);
  }
}
