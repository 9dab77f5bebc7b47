/**
 * What a project is; the calls are in {@code io.tenantpact.sdk.Projects}.
 *
 * <p>Start at {@link io.tenantpact.sdk.project.Project}.
 */
@NullMarked
package io.tenantpact.sdk.project;

import org.jspecify.annotations.NullMarked;
