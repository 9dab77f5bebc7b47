package io.tenantpact.service.problem;

import io.tenantpact.service.request.RequestId;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** Answers for what Tomcat refuses before a filter runs, and for what escapes every filter. */
final class ProblemReportValve extends ErrorReportValve {

  private final ProblemWriter problems;

  ProblemReportValve(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  protected void report(Request request, Response response, @Nullable Throwable failure) {
    if (response.getStatus() < 400 || response.getContentWritten() > 0) {
      return;
    }
    if (response.getHeader(RequestId.HEADER) == null) {
      response.setHeader(RequestId.HEADER, RequestId.next().value());
    }
    problems.write(Refusals.ofStatus(response.getStatus()), response);
  }
}
