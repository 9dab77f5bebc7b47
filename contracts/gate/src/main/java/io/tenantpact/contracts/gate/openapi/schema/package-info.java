/**
 * What a document's schemas promise, as schemas that a validator knows. Start reading at {@link
 * io.tenantpact.contracts.gate.openapi.schema.Schemas}.
 */
@NullMarked
package io.tenantpact.contracts.gate.openapi.schema;

import org.jspecify.annotations.NullMarked;
