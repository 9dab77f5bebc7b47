package io.tenantpact.contracts.provider.verify;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a request to the things says of its sender.
 *
 * @param key who asks; null if nothing says so
 * @param tenants whose things are asked for, as often as the request names one
 */
record Asked(@Nullable String key, List<String> tenants) {}
