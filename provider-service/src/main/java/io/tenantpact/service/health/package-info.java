/** Whether the service runs, and whether it should be sent requests. */
@NullMarked
package io.tenantpact.service.health;

import org.jspecify.annotations.NullMarked;
