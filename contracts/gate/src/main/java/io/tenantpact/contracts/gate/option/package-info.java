/**
 * What several commands can be told, as mixins of picocli's. Start reading at {@link
 * io.tenantpact.contracts.gate.option.OutputOptions}.
 */
@NullMarked
package io.tenantpact.contracts.gate.option;

import org.jspecify.annotations.NullMarked;
