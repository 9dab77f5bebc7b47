package io.tenantpact.contracts.gate.option;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads a name or a version number. A blank one is wrong usage, as from a variable that nobody set:
 * a broker takes it for a question about any version, anywhere.
 */
public final class FilledText implements ITypeConverter<String> {

  @Override
  public String convert(String text) {
    if (text.isBlank()) {
      throw new TypeConversionException(
          "expected a text, was blank; is the variable set that it comes from?");
    }
    return text;
  }
}
