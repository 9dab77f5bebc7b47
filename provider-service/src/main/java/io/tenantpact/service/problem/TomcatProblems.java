package io.tenantpact.service.problem;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Puts {@link ProblemReportValve} where Tomcat's own HTML reports would be. */
@Component
final class TomcatProblems implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  private final ProblemWriter problems;

  TomcatProblems(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.addContextCustomizers(
        context -> {
          var host = (StandardHost) context.getParent();
          host.setErrorReportValveClass("");
          host.getPipeline().addValve(new ProblemReportValve(problems));
        });
  }
}
