package io.tenantpact.service.stage;

import io.tenantpact.contracts.provider.postgres.PostgresFirst;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;

/**
 * A test of the running service: on a random port, on a real PostgreSQL, both shared by all such
 * tests. The constructor is given {@link TestTenants}, {@link TenantSeed}, {@link ServiceHttp},
 * {@link ServiceDatabase} and any bean of the service.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(PostgresFirst.class)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = SharedDatabase.class)
@Import(ServiceStage.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public @interface WithService {}
