/**
 * Tries every fault: {@code mvn -B -Pfaults -pl provider-service verify}. Start reading at {@link
 * io.tenantpact.service.trial.FaultTrials}.
 */
@NullMarked
package io.tenantpact.service.trial;

import org.jspecify.annotations.NullMarked;
