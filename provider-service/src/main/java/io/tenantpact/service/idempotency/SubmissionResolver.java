package io.tenantpact.service.idempotency;

import io.tenantpact.service.access.Caller;
import io.tenantpact.service.digest.Sha256;
import io.tenantpact.service.json.JsonBody;
import io.tenantpact.service.problem.ProblemCode;
import io.tenantpact.service.problem.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Lets a controller take a {@link Submission}. */
@Component
final class SubmissionResolver implements HandlerMethodArgumentResolver, WebMvcConfigurer {

  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

  private final JsonMapper json;

  SubmissionResolver(JsonMapper json) {
    this.json = json;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Submission.class;
  }

  @Override
  public Submission resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders)
      throws IOException {
    return read(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
  }

  Submission read(HttpServletRequest request) throws IOException {
    var caller = (Caller) Objects.requireNonNull(request.getAttribute(Caller.ATTRIBUTE));
    var route = request.getMethod() + " " + request.getServletPath();
    var key = key(request);
    var body = JsonBody.read(request, json);
    return new Submission(caller, route, key, body, fingerprint(body));
  }

  private static String key(HttpServletRequest request) {
    var sent = Collections.list(request.getHeaders(Submission.KEY_HEADER));
    if (sent.size() != 1 || !KEY.matcher(sent.get(0)).matches()) {
      throw Refusal.of(
          ProblemCode.IDEMPOTENCY_KEY_MISSING,
          "send " + Submission.KEY_HEADER + " once, with 1 to 255 visible ASCII characters");
    }
    return sent.get(0);
  }

  /** Neither spaces nor the order of fields make another body. */
  private String fingerprint(JsonBody body) {
    var canonical =
        json.writer().with(JsonNodeFeature.WRITE_PROPERTIES_SORTED).writeValueAsBytes(body.root());
    return HexFormat.of().formatHex(Sha256.of(canonical));
  }
}
