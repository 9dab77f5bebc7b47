package io.tenantpact.contracts.terms;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name that a component of a {@link ProviderState} has in pact files, where it is not the
 * component's own, as one with a dash cannot be.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface ParameterName {

  /** The name, exactly as the pact files write it. */
  String value();
}
