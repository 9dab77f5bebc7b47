package io.tenantpact.service.fault;

import java.util.List;
import java.util.Optional;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/** Makes Spring start another service where the fault is another one. */
final class FaultTellsServicesApart implements ContextCustomizerFactory {

  @Override
  public ContextCustomizer createContextCustomizer(
      Class<?> test, List<ContextConfigurationAttributes> configuration) {
    return new Planted(Fault.planted());
  }

  private record Planted(Optional<Fault> fault) implements ContextCustomizer {

    @Override
    public void customizeContext(
        ConfigurableApplicationContext service, MergedContextConfiguration configuration) {}
  }
}
