/**
 * Lists, a page at a time: start at {@link io.tenantpact.service.paging.Pages}. A page begins where
 * a cursor says, and a cursor is a position, never an offset and never a permission.
 */
@NullMarked
package io.tenantpact.service.paging;

import org.jspecify.annotations.NullMarked;
