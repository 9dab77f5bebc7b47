@NullMarked
package io.tenantpact.contracts.terms;

import org.jspecify.annotations.NullMarked;
