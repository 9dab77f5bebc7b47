package io.tenantpact.service.project;

import io.tenantpact.service.access.Caller;
import io.tenantpact.service.idempotency.Idempotency;
import io.tenantpact.service.idempotency.Submission;
import io.tenantpact.service.paging.Page;
import io.tenantpact.service.paging.PageRequest;
import io.tenantpact.service.paging.Pages;
import io.tenantpact.service.paging.QueryParameters;
import io.tenantpact.service.problem.Refusal;
import io.tenantpact.service.tenant.TenantTransactions;
import java.net.URI;
import java.util.Collections;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A tenant's projects over HTTP. */
@RestController
@RequestMapping(path = ProjectController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
final class ProjectController {

  static final String PATH = "/v1/projects";

  private final Projects projects;
  private final TenantTransactions transactions;
  private final Idempotency idempotency;
  private final Pages pages;

  ProjectController(
      Projects projects, TenantTransactions transactions, Idempotency idempotency, Pages pages) {
    this.projects = projects;
    this.transactions = transactions;
    this.idempotency = idempotency;
    this.pages = pages;
  }

  @GetMapping
  Page<Project> list(
      @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
      @RequestParam MultiValueMap<String, String> sent) {
    var query = QueryParameters.of(sent, Set.of());
    var request = PageRequest.of(PATH, Collections.emptySortedMap(), query);
    return pages.read(caller.tenant(), request, projects::list);
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> create(Submission submission) {
    var draft = ProjectDraft.read(submission.body());
    return idempotency.once(
        submission, () -> created(projects.create(submission.caller().tenant(), draft)));
  }

  @GetMapping("/{id}")
  ResponseEntity<Project> get(
      @RequestAttribute(Caller.ATTRIBUTE) Caller caller, @PathVariable("id") String id) {
    var known = ProjectId.parse(id).orElseThrow(Refusal::notFound);
    var project = transactions.reading(caller.tenant(), () -> projects.get(known));
    return ResponseEntity.ok().eTag(project.etag().value()).body(project);
  }

  private static ResponseEntity<Project> created(Project project) {
    return ResponseEntity.created(URI.create(PATH + "/" + project.id().value()))
        .eTag(project.etag().value())
        .body(project);
  }
}
