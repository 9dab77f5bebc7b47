/** Names for new things. */
@NullMarked
package io.tenantpact.service.id;

import org.jspecify.annotations.NullMarked;
