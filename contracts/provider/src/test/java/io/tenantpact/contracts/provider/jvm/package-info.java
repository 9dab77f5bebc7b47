/** Programs of the tests that run in a JVM of their own. */
@NullMarked
package io.tenantpact.contracts.provider.jvm;

import org.jspecify.annotations.NullMarked;
