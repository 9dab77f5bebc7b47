package io.tenantpact.service.fault;

import io.tenantpact.service.stage.WithService;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.ContextCustomizerFactories;

/**
 * A test of the running service, with the fault that the property {@code tenantpact.fault} names:
 * each such test has a service of its own, and on a fault a database of its own too, so that none
 * finds what another one has done.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WithService
@DirtiesContext
@ContextConfiguration(initializers = FaultyDatabase.class)
@ContextCustomizerFactories(FaultTellsServicesApart.class)
@Import(FaultPlanter.class)
public @interface WithPlantedFault {}
