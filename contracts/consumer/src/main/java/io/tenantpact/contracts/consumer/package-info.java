@NullMarked
package io.tenantpact.contracts.consumer;

import org.jspecify.annotations.NullMarked;
