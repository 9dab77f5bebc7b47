package io.tenantpact.contracts.provider.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpUriRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.impl.EnglishReasonPhraseCatalog;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/** Reads all that a provider says in an answer, wherever in it. */
final class AnswerReader {

  static final int LARGEST_BODY = 10 * 1024 * 1024;

  /** What a text of the server's own beside the status is kept as (RFC 9112 §4). */
  private static final String REASON = "reason phrase";

  private AnswerReader() {}

  static Answer read(HttpUriRequest request, ClassicHttpResponse response) throws IOException {
    var headers = new LinkedHashMap<String, List<String>>();
    for (var header : response.getHeaders()) {
      headers
          .computeIfAbsent(header.getName(), first -> new ArrayList<>())
          .add(header.getValue().strip());
    }
    reasonOf(response).ifPresent(reason -> headers.put(REASON, List.of(reason)));
    var body = bodyOf(request, response);
    for (var trailer : trailersOf(response)) {
      headers
          .computeIfAbsent(trailer.getName(), first -> new ArrayList<>())
          .add(trailer.getValue().strip());
    }
    return new Answer(response.getCode(), headers, body);
  }

  /** What it says of its status, unless all say so; most say nothing any more. */
  private static Optional<String> reasonOf(ClassicHttpResponse response) {
    var usual = EnglishReasonPhraseCatalog.INSTANCE.getReason(response.getCode(), Locale.ROOT);
    return Optional.ofNullable(response.getReasonPhrase())
        .filter(each -> !each.isBlank() && !each.equals(usual));
  }

  /** What follows the body is like what comes before it (RFC 9110 §6.5), and known after it. */
  private static List<? extends Header> trailersOf(ClassicHttpResponse response) {
    var entity = response.getEntity();
    var trailers = entity == null ? null : entity.getTrailers();
    return trailers == null ? List.of() : trailers.get();
  }

  private static byte[] bodyOf(HttpUriRequest request, ClassicHttpResponse response)
      throws IOException {
    var entity = response.getEntity();
    if (entity == null) {
      return new byte[0];
    }
    var coded = bytesOf(request, entity);
    return coded.length == 0 || !response.containsHeader(HttpHeaders.CONTENT_ENCODING)
        ? coded
        : bytesOf(request, ContentCodings.takenOff(new ByteArrayEntity(coded, null), response));
  }

  /** Aborts the exchange when it is too much: else the rest would be read before the close. */
  private static byte[] bytesOf(HttpUriRequest request, HttpEntity entity) throws IOException {
    var length = entity.getContentLength();
    var most = length < 0 || length > LARGEST_BODY ? LARGEST_BODY + 1 : (int) length;
    var bytes = entity.getContent().readNBytes(most);
    if (bytes.length > LARGEST_BODY) {
      request.abort();
      throw new IOException("expected a body of at most 10 MiB, but more came");
    }
    return bytes;
  }
}
