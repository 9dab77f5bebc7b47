package io.tenantpact.service.resource;

import static io.tenantpact.service.tenant.TenantTransactions.afterCommit;

import io.tenantpact.service.etag.IfMatch;
import io.tenantpact.service.paging.Keyset;
import io.tenantpact.service.problem.FieldError;
import io.tenantpact.service.problem.ProblemCode;
import io.tenantpact.service.problem.Refusal;
import io.tenantpact.service.project.ProjectId;
import io.tenantpact.service.project.Projects;
import io.tenantpact.service.tenant.TenantId;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The rules of resources. Every call needs a transaction of the tenant. */
@Component
final class Resources {

  private static final Logger log = LoggerFactory.getLogger(Resources.class);

  private final ResourceRepository resources;
  private final Projects projects;
  private final Clock clock;

  Resources(ResourceRepository resources, Projects projects, Clock clock) {
    this.resources = resources;
    this.projects = projects;
    this.clock = clock;
  }

  List<Resource> list(ResourceFilter filter, Keyset keyset) {
    return resources.list(filter, keyset);
  }

  Resource create(TenantId tenant, ResourceDraft draft) {
    draft.project().ifPresent(this::requireOwn);
    var resource = Resource.of(tenant, draft, clock.instant());
    resources.insert(resource);
    tell("resource created resource={}", resource.id());
    return resource;
  }

  Resource get(ResourceId id) {
    return resources.find(id).orElseThrow(Refusal::notFound);
  }

  Resource patch(ResourceId id, IfMatch seen, ResourcePatch patch) {
    var before = locked(id, seen);
    patch.project().ifPresent(this::requireOwn);
    var after = before.with(patch, clock.instant());
    if (after.labels().areTooMany()) {
      throw Refusal.invalid(List.of(new FieldError("/labels", "too-many", "in sum")));
    }
    resources.update(after);
    tell("resource updated resource={}", id);
    return after;
  }

  void delete(ResourceId id, IfMatch seen) {
    locked(id, seen);
    resources.delete(id);
    tell("resource deleted resource={}", id);
  }

  /** The row is locked before its state is read: of many at once, one finds the state it needs. */
  Resource transition(ResourceId id, ResourceState target) {
    var before = resources.lock(id).orElseThrow(Refusal::notFound);
    if (!before.state().allowedTransitions().contains(target)) {
      throw invalidTransition(before.state());
    }
    var after = before.in(target, clock.instant());
    resources.update(after);
    tell("resource moved to " + target + " resource={}", id);
    return after;
  }

  /** Not found comes first: an etag must not tell whether another tenant has the id. */
  private Resource locked(ResourceId id, IfMatch seen) {
    var resource = resources.lock(id).orElseThrow(Refusal::notFound);
    seen.require(resource.etag());
    return resource;
  }

  /** Says the same of a project that is another tenant's and of one that never was. */
  private void requireOwn(ProjectId project) {
    if (!projects.exists(project)) {
      throw Refusal.invalid(
          List.of(new FieldError("/projectId", "unknown-project", "the tenant has none such")));
    }
  }

  private static Refusal invalidTransition(ResourceState state) {
    return Refusal.of(ProblemCode.INVALID_TRANSITION, "see state and allowedTransitions")
        .with("state", state)
        .with("allowedTransitions", state.allowedTransitions());
  }

  private static void tell(String fact, ResourceId id) {
    afterCommit(() -> log.info(fact, id.value()));
  }
}
