@NullMarked
package io.tenantpact.sdk;

import org.jspecify.annotations.NullMarked;
