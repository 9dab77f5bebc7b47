/** Who calls: API keys, what they may do, and which tenants they may enter. */
@NullMarked
package io.tenantpact.service.credential;

import org.jspecify.annotations.NullMarked;
