package io.tenantpact.contracts.provider.shard;

import au.com.dius.pact.core.model.Interaction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The part of every pact that one JVM verifies: an interaction belongs to the same one on every
 * machine, whatever else is in its pact.
 *
 * @param number from 1 to {@code of}
 * @param of how many there are
 */
public record Shard(int number, int of) {

  private static final Pattern TEXT = Pattern.compile("([1-9][0-9]{0,2})/([1-9][0-9]{0,2})");
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  private record State(String name, Map<String, ?> params) {}

  private record Name(String description, List<State> states) {}

  public Shard {
    if (number < 1 || number > of) {
      throw new IllegalArgumentException(
          "expected a shard from 1/%d to %d/%d, was %d/%d".formatted(of, of, of, number, of));
    }
  }

  /**
   * The second of three from {@code 2/3}.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static Shard parse(String text) {
    var parts = TEXT.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "expected a shard like 2/3, the second of three, was '" + text + "'");
    }
    return new Shard(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
  }

  /** Whether an interaction is verified here. */
  public boolean takes(Interaction interaction) {
    var sum = new CRC32();
    sum.update(key(interaction).getBytes(StandardCharsets.UTF_8));
    return sum.getValue() % of == number - 1;
  }

  @Override
  public String toString() {
    return number + "/" + of;
  }

  /** The broker's id, which is made of all that the interaction holds; else what names it. */
  private static String key(Interaction interaction) {
    var id = interaction.getInteractionId();
    if (id != null) {
      return id;
    }
    var states =
        interaction.getProviderStates().stream()
            .map(each -> new State(String.valueOf(each.getName()), each.getParams()))
            .toList();
    return JSON.writeValueAsString(new Name(interaction.getDescription(), states));
  }
}
