package io.tenantpact.service.fault;

import io.tenantpact.service.access.Caller;
import io.tenantpact.service.tenant.TenantId;
import jakarta.servlet.Filter;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A request whose body may say whose it is, read and taken out before the service sees it. */
final class OwnedBody extends HttpServletRequestWrapper {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String OWNER = "tenantId";

  private final byte[] body;

  private OwnedBody(HttpServletRequest request, byte[] body) {
    super(request);
    this.body = body;
  }

  /** Whoever was let in works for the tenant that the body of a creation names. */
  static Filter believed(Insides insides) {
    return FaultFilter.requests(
        request -> request.getMethod().equals("POST") ? believed(request) : request);
  }

  private static HttpServletRequest believed(HttpServletRequest request) {
    var sent = read(request);
    try {
      if (JSON.readTree(sent) instanceof ObjectNode object && object.has(OWNER)) {
        var owner = new TenantId(object.remove(OWNER).asString());
        if (request.getAttribute(Caller.ATTRIBUTE) instanceof Caller caller) {
          request.setAttribute(Caller.ATTRIBUTE, new Caller(caller.credential(), owner));
        }
        return new OwnedBody(request, JSON.writeValueAsBytes(object));
      }
    } catch (JacksonException e) {
      // The service says what is wrong with it.
    }
    return new OwnedBody(request, sent);
  }

  private static byte[] read(HttpServletRequest request) {
    try {
      return request.getInputStream().readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public ServletInputStream getInputStream() {
    var bytes = new ByteArrayInputStream(body);
    return new ServletInputStream() {
      @Override
      public int read() {
        return bytes.read();
      }

      @Override
      public int read(byte[] target, int offset, int length) {
        return bytes.read(target, offset, length);
      }

      @Override
      public boolean isFinished() {
        return bytes.available() == 0;
      }

      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void setReadListener(ReadListener listener) {
        throw new UnsupportedOperationException("nobody waits for a body that was read");
      }
    };
  }
}
