package io.tenantpact.contracts.broker.wire;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who may come in: nobody has to say who they are unless a writer is named.
 *
 * @param writer may do everything
 * @param reader may read only; null when there is no such user
 */
public record Door(@Nullable Login writer, @Nullable Login reader) {

  public Door {
    if (writer == null && reader != null) {
      throw new IllegalArgumentException("a read-only user needs a user who may write");
    }
  }

  public static Door open() {
    return new Door(null, null);
  }

  boolean admits(Optional<String> authorization, Route.Access access) {
    if (writer == null) {
      return true;
    }
    var given = authorization.orElse("");
    return writer.matches(given)
        || (reader != null && access == Route.Access.READS && reader.matches(given));
  }
}
