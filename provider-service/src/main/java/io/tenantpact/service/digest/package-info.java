/** One hash for everything that is hashed. */
@NullMarked
package io.tenantpact.service.digest;

import org.jspecify.annotations.NullMarked;
