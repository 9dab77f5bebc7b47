/** The real PostgreSQL that tests run on. Start reading at {@link PostgresServer#shared}. */
@NullMarked
package io.tenantpact.contracts.provider.postgres;

import org.jspecify.annotations.NullMarked;
