package io.tenantpact.contracts.provider;

import au.com.dius.pact.provider.junit5.PactVerificationExtension;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import io.tenantpact.contracts.provider.settings.VerificationSettings;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;

/**
 * Takes the pacts and the tests' names from pact-jvm and verifies the interactions itself: pact-jvm
 * knows no decoys, loses results that differ in state parameters only, and publishes before the
 * teardown.
 */
final class TenantPactExtension extends PactVerificationInvocationContextProvider
    implements AfterAllCallback {

  private static final ExtensionContext.Namespace STORE =
      ExtensionContext.Namespace.create(TenantPactExtension.class);

  @Override
  public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
      ExtensionContext context) {
    var stock =
        super.provideTestTemplateInvocationContexts(context)
            .map(PactVerificationExtension.class::cast)
            .toList();
    var run = runOf(context);
    var mine =
        stock.stream().filter(each -> run.add(each.getPact(), each.getInteraction())).toList();
    var interactions =
        mine.stream()
            .map(
                each ->
                    new Invocation(
                        each.getDisplayName(0),
                        provider ->
                            new Promise(run, each.getPact(), each.getInteraction(), provider)));
    return Stream.concat(
        interactions,
        run.proofs().stream()
            .map(
                proofs ->
                    new Invocation(
                        proofs.toString(), provider -> () -> run.prove(proofs, provider))));
  }

  /** A shard may have nothing to do; a pact without any interaction is an error nonetheless. */
  @Override
  public boolean mayReturnZeroTestTemplateInvocationContexts(ExtensionContext context) {
    return runOf(context).isIdle();
  }

  /** All of the class's interactions are through: what they came to is published now. */
  @Override
  public void afterAll(ExtensionContext context) {
    var run = context.getStore(STORE).get(VerificationRun.class, VerificationRun.class);
    if (run != null) {
      run.finish();
    }
  }

  private static VerificationRun runOf(ExtensionContext method) {
    return method
        .getParent()
        .orElseThrow()
        .getStore(STORE)
        .computeIfAbsent(
            VerificationRun.class,
            first ->
                new VerificationRun(
                    method.getRequiredTestClass(), VerificationSettings.ofThisJvm()),
            VerificationRun.class);
  }

  /** One interaction as a test: pact-jvm's name for it, this kit's way of verifying it. */
  private record Invocation(String name, Function<ProviderUnderTest, Runnable> verification)
      implements TestTemplateInvocationContext, ParameterResolver {

    @Override
    public String getDisplayName(int index) {
      return name;
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
      return List.of(this);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == PromisedInteraction.class;
    }

    @Override
    public PromisedInteraction resolveParameter(
        ParameterContext parameter, ExtensionContext context) {
      if (context.getRequiredTestInstance() instanceof ProviderUnderTest provider) {
        return new PromisedInteraction(verification.apply(provider));
      }
      throw new IllegalStateException(
          "expected %s to implement %s, but it does not"
              .formatted(
                  context.getRequiredTestClass().getName(), ProviderUnderTest.class.getName()));
    }
  }
}
