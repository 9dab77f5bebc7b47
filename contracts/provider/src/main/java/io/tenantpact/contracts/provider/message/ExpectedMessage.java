package io.tenantpact.contracts.provider.message;

import au.com.dius.pact.core.matchers.BodyMismatch;
import au.com.dius.pact.core.matchers.MetadataMismatch;
import au.com.dius.pact.core.matchers.generators.DefaultResponseGenerator;
import au.com.dius.pact.core.model.V4Interaction.AsynchronousMessage;
import au.com.dius.pact.core.model.generators.GeneratorTestMode;
import au.com.dius.pact.core.model.v4.MessageContents;
import au.com.dius.pact.core.support.Result;
import au.com.dius.pact.provider.BodyComparisonResult;
import au.com.dius.pact.provider.ResponseComparison;
import io.tenantpact.contracts.provider.result.Problem;
import io.tenantpact.contracts.provider.result.Problem.Kind;
import io.tenantpact.contracts.provider.state.StateExpression;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a pact promises of a message, for one caller. */
final class ExpectedMessage {

  private static final Pattern CONTENT_TYPE = Pattern.compile("(?i)content-?type");

  private final AsynchronousMessage message;
  private final Map<String, Object> values;

  /**
   * An expectation.
   *
   * @param values what the caller's states returned
   */
  ExpectedMessage(AsynchronousMessage message, Map<String, Object> values) {
    this.message = message;
    this.values = values;
  }

  /** A problem for each value that the pact asks for and no state returned. */
  List<Problem> missingValues() {
    return message.getContents().getGenerators().getCategories().values().stream()
        .flatMap(each -> each.entrySet().stream())
        .flatMap(
            each ->
                StateExpression.namesIn(each.getValue())
                    .filter(name -> !values.containsKey(name))
                    .map(name -> missing(each.getKey(), name)))
        .distinct()
        .toList();
  }

  /** What differs in a message; empty if it is as expected. */
  List<Problem> differences(ProducedMessage produced) {
    var contents = contents();
    var metadata = new HashMap<>(produced.metadata());
    var typeName =
        contents.getMetadata().keySet().stream()
            .filter(CONTENT_TYPE.asMatchPredicate())
            .findFirst();
    typeName.ifPresent(name -> metadata.put(name, produced.contentType().toString()));
    var result =
        ResponseComparison.Companion.compareMessage(
            new AsynchronousMessage("", message.getDescription(), contents),
            produced.body(),
            metadata,
            Map.of());
    return Stream.of(
            typeName.isPresent() ? Stream.<Problem>empty() : contentType(contents, produced),
            result.getMetadataMismatches().values().stream()
                .flatMap(Collection::stream)
                .map(ExpectedMessage::problem),
            problems(result.getBodyMismatches()))
        .flatMap(each -> each)
        .toList();
  }

  /** With the caller's values in their places. */
  private MessageContents contents() {
    var context = new HashMap<String, Object>();
    context.put("providerState", values);
    return DefaultResponseGenerator.INSTANCE.generateContents(
        message.getContents(), context, GeneratorTestMode.Provider, List.of(), Map.of(), false);
  }

  private static Stream<Problem> contentType(MessageContents contents, ProducedMessage produced) {
    var expected = contents.getContents().getContentType();
    return expected.getBaseType() == null
            || expected.getBaseType().equals(produced.contentType().getBaseType())
        ? Stream.empty()
        : Stream.of(
            new Problem(
                Kind.HEADER,
                "contentType",
                "expected %s, was %s".formatted(expected, produced.contentType())));
  }

  private static Stream<Problem> problems(Result<BodyComparisonResult, ?> result) {
    if (result instanceof Result.Ok<?> ok
        && ok.getValue() instanceof BodyComparisonResult compared) {
      return compared.getMismatches().values().stream()
          .flatMap(Collection::stream)
          .map(ExpectedMessage::problem);
    }
    return Stream.of(new Problem(Kind.BODY, "", String.valueOf(result.errorValue())));
  }

  private static Problem problem(MetadataMismatch mismatch) {
    return new Problem(Kind.HEADER, mismatch.getKey(), mismatch.getMismatch());
  }

  private static Problem problem(BodyMismatch mismatch) {
    return new Problem(Kind.BODY, mismatch.getPath(), mismatch.getMismatch());
  }

  private Problem missing(String where, String name) {
    return new Problem(
        Kind.STATE,
        where,
        "expected a state to return '%s', but they returned %s; return it from a state's handler"
            .formatted(name, values.keySet()));
  }
}
