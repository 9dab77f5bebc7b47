/**
 * Which pages of which lists a pact speaks of. Start reading at {@link
 * io.tenantpact.contracts.gate.pages.PageSet}.
 */
@NullMarked
package io.tenantpact.contracts.gate.pages;

import org.jspecify.annotations.NullMarked;
