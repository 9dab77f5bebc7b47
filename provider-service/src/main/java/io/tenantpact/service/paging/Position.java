package io.tenantpact.service.paging;

import java.time.Instant;

/** A place in a list, whether or not the row that was there still is. */
public record Position(Instant createdAt, String id) {}
