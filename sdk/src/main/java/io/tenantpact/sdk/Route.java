package io.tenantpact.sdk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Where a call goes. An id fills one segment of the path, whatever it consists of.
 *
 * @param template the path with {@code {id}} still in it
 * @param path the path to send, percent-encoded
 * @param query names and values, not yet encoded
 */
record Route(String template, String path, Map<String, String> query) {

  static Route of(String template) {
    return new Route(template, template, Map.of());
  }

  Route to(String id) {
    if (id.isBlank() || id.equals(".") || id.equals("..")) {
      throw new IllegalArgumentException("id must not be blank or a dot segment, was '" + id + "'");
    }
    return new Route(template, template.replace("{id}", encoded(id)), query);
  }

  /** Null leaves the parameter out. */
  Route with(String name, @Nullable String value) {
    if (value == null) {
      return this;
    }
    var more = new LinkedHashMap<>(query);
    more.put(name, value);
    return new Route(template, path, more);
  }

  HttpUrl on(HttpUrl base) {
    var url = base.newBuilder().addEncodedPathSegments(path.substring(1));
    query.forEach(url::addQueryParameter);
    return url.build();
  }

  /** All but RFC 3986's unreserved characters, so that no server finds a separator in it. */
  private static String encoded(String id) {
    return URLEncoder.encode(id, UTF_8).replace("+", "%20").replace("*", "%2A").replace("%7E", "~");
  }
}
