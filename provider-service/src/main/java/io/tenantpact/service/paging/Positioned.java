package io.tenantpact.service.paging;

/** What can be listed. */
public interface Positioned {

  Position position();
}
