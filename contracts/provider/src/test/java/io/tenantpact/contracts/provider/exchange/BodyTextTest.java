package io.tenantpact.contracts.provider.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.model.ContentType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("I3")
class BodyTextTest {

  private static final ContentType BINARY = ContentType.fromString("application/octet-stream");
  private static final String CANARY = "the canary of Zoë";

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void aMarkTellsTheCharsetWhereTheTypeNamesNone(String charset) {
    var marked = ("\uFEFF" + CANARY).getBytes(Charset.forName(charset));

    assertThat(BodyText.of(marked, ContentType.fromString("text/csv")))
        .isEqualTo(new BodyText(CANARY, ""));
  }

  @Test
  void aCharsetThatTheTypeNamesIsTaken() {
    var utf16 = CANARY.getBytes(StandardCharsets.UTF_16LE);

    assertThat(BodyText.of(utf16, ContentType.fromString("text/csv; charset=UTF-16LE")).text())
        .isEqualTo(CANARY);
    assertThat(BodyText.of(utf16, ContentType.fromString("text/csv")).unread())
        .as("nor does a mark say so")
        .isEqualTo("is no text in UTF-8");
  }

  @Test
  void whatIsZippedIsUnpacked() throws IOException {
    var text = BodyText.of(gzip(bytes(CANARY)), BINARY);

    assertThat(text.text()).contains(CANARY);
    assertThat(text.unread()).isEmpty();
  }

  @Test
  void everyEntryIsUnpackedAndNamed() throws IOException {
    var inner = zip("xl/sharedStrings.xml", bytes("<t>" + CANARY + "</t>"));
    var text = BodyText.of(zip("export.xlsx", inner), BINARY);

    assertThat(text.text()).contains("export.xlsx", "sharedStrings", CANARY);
    assertThat(text.unread()).isEmpty();
  }

  @Test
  void whatCannotBeLookedThroughSaysWhy() throws IOException {
    var image = new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1};
    var packed = gzip(bytes(CANARY));

    assertThat(BodyText.of(image, BINARY).unread()).isEqualTo("is no text in UTF-8");
    assertThat(BodyText.of(zip("logo.png", image), BINARY).unread())
        .isEqualTo("has a part 'logo.png' that is no text in UTF-8");
    assertThat(BodyText.of(Arrays.copyOf(packed, packed.length - 9), BINARY).unread())
        .startsWith("is an archive that cannot be unpacked (");
  }

  @Test
  void moreThanABodyMayHaveIsLookedThroughSoFar() throws IOException {
    var more = BodyText.of(gzip(bytes(CANARY + "x".repeat(10 * 1024 * 1024))), BINARY);

    assertThat(more.unread()).isEqualTo("has more than 10 MiB when it is unpacked");
    assertThat(more.text()).startsWith(CANARY).hasSizeLessThan(11 * 1024 * 1024);
  }

  @Test
  void theSignForWhatIsUnreadableMayBeWritten() {
    assertThat(BodyText.of(bytes("a \uFFFD"), BINARY).unread()).isEmpty();
  }

  @Test
  void anAnswerThatIsPackedReadsAsWhatIsInIt() throws IOException {
    var large = "x".repeat(100_000) + CANARY;
    var answer = new Answer(200, Map.of(), gzip(bytes(large)));

    assertThat(answer.bodyText()).contains(CANARY);
    assertThat(answer.abridged().bodyText()).hasSizeLessThan(66_000).endsWith("bytes in all)");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] gzip(byte[] content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ZipOutputStream(bytes)) {
      out.putNextEntry(new ZipEntry(name));
      out.write(content);
    }
    return bytes.toByteArray();
  }
}
