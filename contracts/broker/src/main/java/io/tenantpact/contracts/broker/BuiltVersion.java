package io.tenantpact.contracts.broker;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version of the jar that runs, for {@code --version} of its programs. */
public final class BuiltVersion implements IVersionProvider {

  @Override
  public String[] getVersion() {
    var built = getClass().getPackage().getImplementationVersion();
    return new String[] {"tenantpact " + Objects.requireNonNullElse(built, "(not from a jar)")};
  }
}
