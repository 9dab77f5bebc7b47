@NullMarked
package io.tenantpact.contracts.provider;

import org.jspecify.annotations.NullMarked;
