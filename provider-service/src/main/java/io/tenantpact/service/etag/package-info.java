/**
 * Which version of a thing a caller has seen, so that nobody overwrites what they have not read.
 */
@NullMarked
package io.tenantpact.service.etag;

import org.jspecify.annotations.NullMarked;
