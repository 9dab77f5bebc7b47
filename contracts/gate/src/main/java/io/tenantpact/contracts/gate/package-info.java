@NullMarked
package io.tenantpact.contracts.gate;

import org.jspecify.annotations.NullMarked;
