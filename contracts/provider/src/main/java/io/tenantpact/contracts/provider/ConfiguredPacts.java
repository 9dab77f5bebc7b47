package io.tenantpact.contracts.provider;

import au.com.dius.pact.core.model.DefaultPactReader;
import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.core.pactbroker.PactBrokerClient;
import au.com.dius.pact.core.pactbroker.PactBrokerClientConfig;
import au.com.dius.pact.provider.junitsupport.loader.PactFolderLoader;
import au.com.dius.pact.provider.junitsupport.loader.PactLoader;
import io.tenantpact.contracts.provider.settings.VerificationSettings;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The pacts that the settings name: from a broker, those of a selection; else from a folder. */
final class ConfiguredPacts implements PactLoader {

  private final String folder;
  private final VerificationSettings settings;

  /** Called by pact-jvm with the annotation that names this source. */
  ConfiguredPacts(TenantPactVerification annotation) {
    this(annotation.pacts(), VerificationSettings.ofThisJvm());
  }

  ConfiguredPacts(String folder, VerificationSettings settings) {
    this.folder = folder;
    this.settings = settings;
  }

  @Override
  public List<Pact> load(String provider) {
    var pacts =
        settings
            .brokerUrl()
            .map(url -> fromBroker(url, provider))
            .orElseGet(() -> new PactFolderLoader(folder).load(provider));
    if (pacts.isEmpty()) {
      throw new IllegalStateException(
          "expected at least one pact for provider '%s' in %s, found none; publish the consumer's"
                  .formatted(provider, description())
              + " pacts first");
    }
    return pacts;
  }

  @Override
  public au.com.dius.pact.core.model.@Nullable PactSource getPactSource() {
    return null;
  }

  @Override
  public String description() {
    return settings.brokerUrl().map(url -> "the broker at " + url).orElse("the folder " + folder);
  }

  private List<Pact> fromBroker(String url, String provider) {
    var options = settings.brokerOptions();
    var client = new PactBrokerClient(url, options, new PactBrokerClientConfig());
    var selection = settings.pactSelection();
    var found =
        client.fetchConsumersWithSelectorsV2(
            provider,
            selection.selectors(),
            List.of(),
            settings.providerVersion().branch(),
            selection.pending(),
            selection.wipSince());
    var refusal = found.errorValue();
    if (refusal != null) {
      throw new IllegalStateException(
          "expected the pacts for '%s' from the broker at %s, but: %s; check that it runs and accepts the credentials"
              .formatted(provider, url, refusal));
    }
    return Objects.requireNonNull(found.get()).stream()
        .map(each -> DefaultPactReader.INSTANCE.loadPact(each, options))
        .toList();
  }
}
