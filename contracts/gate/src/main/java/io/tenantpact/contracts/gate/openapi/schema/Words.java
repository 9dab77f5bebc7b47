package io.tenantpact.contracts.gate.openapi.schema;

import java.util.Set;

/** Words of a schema below which not every object is a schema that a value has to fit. */
final class Words {

  /** Below them are names that are anybody's, and schemas below those. */
  static final Set<String> OF_NAMES =
      Set.of("schemas", "properties", "patternProperties", "dependentSchemas", "$defs");

  /** Below them are values. */
  static final Set<String> OF_VALUES = Set.of("example", "examples", "default", "enum", "const");

  /** Below them is what must not be, or is only looked for. */
  static final Set<String> OF_CONDITIONS = Set.of("not", "if", "contains");

  /** Below them are a schema's parts. */
  static final Set<String> OF_PARTS = Set.of("allOf", "oneOf", "anyOf");

  private Words() {}
}
