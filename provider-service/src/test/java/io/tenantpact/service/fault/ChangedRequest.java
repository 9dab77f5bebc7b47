package io.tenantpact.service.fault;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request with another header or another query parameter. */
final class ChangedRequest extends HttpServletRequestWrapper {

  private final String header;
  private final List<String> values;
  private final Map<String, String[]> parameters;

  private ChangedRequest(
      HttpServletRequest request,
      String header,
      List<String> values,
      Map<String, String[]> parameters) {
    super(request);
    this.header = header;
    this.values = values;
    this.parameters = parameters;
  }

  static HttpServletRequest withHeader(HttpServletRequest request, String name, String value) {
    return new ChangedRequest(request, name, List.of(value), request.getParameterMap());
  }

  static HttpServletRequest withParameter(HttpServletRequest request, String name, String value) {
    var parameters = new LinkedHashMap<>(request.getParameterMap());
    parameters.put(name, new String[] {value});
    return new ChangedRequest(request, "", List.of(), parameters);
  }

  static HttpServletRequest withoutParameter(HttpServletRequest request, String name) {
    var parameters = new LinkedHashMap<>(request.getParameterMap());
    parameters.remove(name);
    return new ChangedRequest(request, "", List.of(), parameters);
  }

  @Override
  public @Nullable String getHeader(String name) {
    return name.equalsIgnoreCase(header) ? values.get(0) : super.getHeader(name);
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    return name.equalsIgnoreCase(header) ? Collections.enumeration(values) : super.getHeaders(name);
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return parameters;
  }
}
