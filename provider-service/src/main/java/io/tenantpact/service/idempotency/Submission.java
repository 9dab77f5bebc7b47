package io.tenantpact.service.idempotency;

import io.tenantpact.service.access.Caller;
import io.tenantpact.service.json.JsonBody;

/**
 * A POST that may be sent again. As a controller's parameter, its key is there and its body is
 * JSON.
 *
 * @param route method and path, as they were sent
 * @param key 1 to 255 visible ASCII characters, chosen by the caller
 * @param fingerprint equal for bodies that say the same
 */
public record Submission(
    Caller caller, String route, String key, JsonBody body, String fingerprint) {

  public static final String KEY_HEADER = "Idempotency-Key";
}
