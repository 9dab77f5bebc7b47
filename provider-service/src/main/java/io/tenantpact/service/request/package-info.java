/** One request's name, from the caller to the last log line. */
@NullMarked
package io.tenantpact.service.request;

import org.jspecify.annotations.NullMarked;
