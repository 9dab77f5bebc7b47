package io.tenantpact.service.resource;

import io.tenantpact.service.access.Caller;
import io.tenantpact.service.etag.IfMatch;
import io.tenantpact.service.idempotency.Idempotency;
import io.tenantpact.service.idempotency.Submission;
import io.tenantpact.service.json.JsonBody;
import io.tenantpact.service.paging.Page;
import io.tenantpact.service.paging.PageRequest;
import io.tenantpact.service.paging.Pages;
import io.tenantpact.service.paging.QueryParameters;
import io.tenantpact.service.tenant.TenantTransactions;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A tenant's resources over HTTP. */
@RestController
@RequestMapping(path = ResourceController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
final class ResourceController {

  static final String PATH = "/v1/resources";

  private final Resources resources;
  private final TenantTransactions transactions;
  private final Idempotency idempotency;
  private final Pages pages;

  ResourceController(
      Resources resources, TenantTransactions transactions, Idempotency idempotency, Pages pages) {
    this.resources = resources;
    this.transactions = transactions;
    this.idempotency = idempotency;
    this.pages = pages;
  }

  @GetMapping
  Page<Resource> list(
      @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
      @RequestParam MultiValueMap<String, String> sent) {
    var query = QueryParameters.of(sent, ResourceFilter.NAMES);
    var filter = ResourceFilter.read(query);
    var request = PageRequest.of(PATH, filter.values(), query);
    return pages.read(caller.tenant(), request, keyset -> resources.list(filter, keyset));
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> create(Submission submission) {
    var draft = ResourceDraft.read(submission.body());
    return idempotency.once(
        submission, () -> created(resources.create(submission.caller().tenant(), draft)));
  }

  @GetMapping("/{id}")
  ResponseEntity<Resource> get(
      @RequestAttribute(Caller.ATTRIBUTE) Caller caller, @PathVariable("id") String id) {
    var known = ResourceId.ofPath(id);
    return ok(transactions.reading(caller.tenant(), () -> resources.get(known)));
  }

  @PatchMapping(path = "/{id}", consumes = "application/merge-patch+json")
  ResponseEntity<Resource> patch(
      @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
      @PathVariable("id") String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      JsonBody body) {
    var seen = IfMatch.required(ifMatch);
    var known = ResourceId.ofPath(id);
    var patch = ResourcePatch.read(body);
    return ok(transactions.writing(caller.tenant(), () -> resources.patch(known, seen, patch)));
  }

  @DeleteMapping("/{id}")
  ResponseEntity<Void> delete(
      @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
      @PathVariable("id") String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    var seen = IfMatch.required(ifMatch);
    var known = ResourceId.ofPath(id);
    return transactions.writing(
        caller.tenant(),
        () -> {
          resources.delete(known, seen);
          return ResponseEntity.noContent().build();
        });
  }

  @PostMapping(path = "/{id}/transitions", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> transition(Submission submission, @PathVariable("id") String id) {
    var known = ResourceId.ofPath(id);
    var target = Transition.read(submission.body());
    return idempotency.once(submission, () -> ok(resources.transition(known, target)));
  }

  private static ResponseEntity<Resource> created(Resource resource) {
    return ResponseEntity.created(URI.create(PATH + "/" + resource.id().value()))
        .eTag(resource.etag().value())
        .body(resource);
  }

  private static ResponseEntity<Resource> ok(Resource resource) {
    return ResponseEntity.ok().eTag(resource.etag().value()).body(resource);
  }
}
