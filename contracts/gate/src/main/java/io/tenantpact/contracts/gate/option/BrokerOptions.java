package io.tenantpact.contracts.gate.option;

import io.tenantpact.contracts.gate.wire.BrokerAddress;
import io.tenantpact.contracts.gate.wire.BrokerClient;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Which broker, and how to be let in; named as the pact-broker command names them. */
public final class BrokerOptions {

  @Option(
      names = {"-b", "--broker-base-url"},
      required = true,
      defaultValue = "${env:PACT_BROKER_BASE_URL}",
      paramLabel = "<url>",
      converter = UrlConverter.class,
      description = "The broker; else PACT_BROKER_BASE_URL.")
  private URI url;

  @Option(
      names = "--broker-username",
      paramLabel = "<name>",
      description = "Else PACT_BROKER_USERNAME.")
  private @Nullable String username;

  @Option(
      names = "--broker-password",
      paramLabel = "<password>",
      description = "Else PACT_BROKER_PASSWORD, which other users of the machine cannot see.")
  private @Nullable String password;

  @Option(names = "--broker-token", paramLabel = "<token>", description = "Else PACT_BROKER_TOKEN.")
  private @Nullable String token;

  @Option(
      names = "--broker-timeout",
      paramLabel = "<seconds>",
      description =
          "How long the broker may take for one answer; else 8 for the first and 30 for others.")
  private @Nullable Integer timeout;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  /** A client, with the login that options and environment give. */
  public BrokerClient connect() {
    if (timeout != null && timeout < 1) {
      throw new ParameterException(
          command.commandLine(), "expected --broker-timeout of 1 second or more, was " + timeout);
    }
    var address = address(System.getenv());
    return timeout == null
        ? new BrokerClient(address)
        : new BrokerClient(address, Duration.ofSeconds(timeout));
  }

  /**
   * The address, with a login of the options, else of the environment. The variables are not
   * defaults of the options: picocli would change a $ in a password.
   */
  public BrokerAddress address(Map<String, String> environment) {
    try {
      var login = BrokerLogin.of(token, username, password).orElse(environment);
      return login.at(BrokerAddress.open(url));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), e.getMessage());
    }
  }

  /** What is no URL is not repeated: it may hold a password. */
  private static final class UrlConverter implements ITypeConverter<URI> {

    @Override
    public URI convert(String text) {
      try {
        return new URI(text.strip());
      } catch (URISyntaxException e) {
        throw new TypeConversionException(
            "expected http://host or https://host, but character %d does not belong into a URL"
                .formatted(e.getIndex() + 1));
      }
    }
  }
}
