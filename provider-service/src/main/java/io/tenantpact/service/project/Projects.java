package io.tenantpact.service.project;

import static io.tenantpact.service.tenant.TenantTransactions.afterCommit;

import io.tenantpact.service.paging.Keyset;
import io.tenantpact.service.problem.ProblemCode;
import io.tenantpact.service.problem.Refusal;
import io.tenantpact.service.tenant.TenantId;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The rules of projects. Every call needs a transaction of the tenant. */
@Component
public final class Projects {

  private static final Logger log = LoggerFactory.getLogger(Projects.class);

  private final ProjectRepository projects;
  private final Clock clock;

  Projects(ProjectRepository projects, Clock clock) {
    this.projects = projects;
    this.clock = clock;
  }

  public boolean exists(ProjectId id) {
    return projects.find(id).isPresent();
  }

  Project create(TenantId tenant, ProjectDraft draft) {
    var now = clock.instant();
    var project = new Project(ProjectId.next(), tenant, draft.key(), draft.name(), now, now);
    if (!projects.insert(project)) {
      throw Refusal.of(ProblemCode.ALREADY_EXISTS, "the tenant has a project with this key");
    }
    afterCommit(() -> log.info("project created project={}", project.id().value()));
    return project;
  }

  Project get(ProjectId id) {
    return projects.find(id).orElseThrow(Refusal::notFound);
  }

  List<Project> list(Keyset keyset) {
    return projects.list(keyset);
  }
}
