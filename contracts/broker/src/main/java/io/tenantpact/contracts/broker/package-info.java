@NullMarked
package io.tenantpact.contracts.broker;

import org.jspecify.annotations.NullMarked;
