@NullMarked
package io.tenantpact.service;

import org.jspecify.annotations.NullMarked;
