/**
 * How the service says no: always RFC 9457, whoever notices. Start at {@link
 * io.tenantpact.service.problem.Refusal}.
 */
@NullMarked
package io.tenantpact.service.problem;

import org.jspecify.annotations.NullMarked;
