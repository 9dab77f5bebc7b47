package io.tenantpact.contracts.terms;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name a {@link ProviderState} has in pact files, where it is not the record's own in words.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface StateName {

  /** The name, exactly as the pact files write it. */
  String value();
}
