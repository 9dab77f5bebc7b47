package io.tenantpact.service.paging;

import java.util.SortedMap;

/**
 * Which list is walked; a cursor of one is no cursor of another.
 *
 * @param filters by the names of their query parameters; only those that were sent
 */
public record Listing(String route, SortedMap<String, String> filters, Order order) {}
