/** What resources can belong to: start at {@link io.tenantpact.service.project.Project}. */
@NullMarked
package io.tenantpact.service.project;

import org.jspecify.annotations.NullMarked;
