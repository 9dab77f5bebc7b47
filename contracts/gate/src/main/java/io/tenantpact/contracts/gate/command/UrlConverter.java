package io.tenantpact.contracts.gate.command;

import java.net.URI;
import java.net.URISyntaxException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a broker's URL. What is none is not repeated: it may hold a password. */
final class UrlConverter implements ITypeConverter<URI> {

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
