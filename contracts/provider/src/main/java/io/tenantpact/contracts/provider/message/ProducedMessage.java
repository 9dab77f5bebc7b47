package io.tenantpact.contracts.provider.message;

import au.com.dius.pact.core.model.ContentType;
import au.com.dius.pact.core.model.OptionalBody;
import io.tenantpact.contracts.provider.exchange.BodyText;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A message as it would be sent: its contents and what goes beside them. */
public final class ProducedMessage {

  private final byte[] contents;
  private final ContentType contentType;
  private final Map<String, Object> metadata;

  private ProducedMessage(byte[] contents, ContentType contentType, Map<String, Object> metadata) {
    this.contents = contents;
    this.contentType = contentType;
    this.metadata = metadata;
  }

  /**
   * A message without metadata.
   *
   * @param contents not copied
   * @param contentType such as {@code application/json}
   */
  public static ProducedMessage of(byte[] contents, String contentType) {
    return new ProducedMessage(contents, ContentType.fromString(contentType), Map.of());
  }

  /** A message in JSON. */
  public static ProducedMessage json(String contents) {
    return of(contents.getBytes(StandardCharsets.UTF_8), "application/json");
  }

  /**
   * The same with one more piece of metadata, such as a header of a webhook's request.
   *
   * @param value a string, number or boolean
   */
  public ProducedMessage withMetadata(String name, Object value) {
    var all = new LinkedHashMap<>(metadata);
    all.put(name, value);
    return new ProducedMessage(contents, contentType, Collections.unmodifiableMap(all));
  }

  ContentType contentType() {
    return contentType;
  }

  Map<String, Object> metadata() {
    return metadata;
  }

  OptionalBody body() {
    return contents.length == 0 ? OptionalBody.empty() : OptionalBody.body(contents, contentType);
  }

  /** The contents to look through. */
  BodyText text() {
    return BodyText.of(contents, contentType);
  }

  /** The metadata to read through. */
  Map<String, List<String>> metadataTexts() {
    return metadata.keySet().stream()
        .collect(
            Collectors.toMap(
                Function.identity(), name -> List.of(String.valueOf(metadata.get(name)))));
  }
}
