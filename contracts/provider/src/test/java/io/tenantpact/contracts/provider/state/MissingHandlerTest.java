package io.tenantpact.contracts.provider.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantpact.contracts.terms.ProviderState;
import io.tenantpact.contracts.terms.StateType;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MissingHandlerTest {

  private static final Map<String, Object> PARAMETERS = new HashMap<>();

  static {
    PARAMETERS.put("count", BigInteger.TWO);
    PARAMETERS.put("many", new BigInteger("3000000000"));
    PARAMETERS.put("price", new BigDecimal("1.5"));
    PARAMETERS.put("open", true);
    PARAMETERS.put("kind", "x");
    PARAMETERS.put("sizes", List.of(BigInteger.ONE));
    PARAMETERS.put("none", List.of());
    PARAMETERS.put("owner", null);
    PARAMETERS.put("huge", new BigInteger("9223372036854775808"));
    PARAMETERS.put("address", Map.of("street", "x", "number", BigInteger.ONE));
    PARAMETERS.put("lines", List.of(Map.of("sku", "x")));
    PARAMETERS.put("tenant-id", "t");
    PARAMETERS.put("tenantId", "t");
    PARAMETERS.put("class", "c");
    PARAMETERS.put("hashCode", "h");
    PARAMETERS.put("1 \"st\" name\n", "n");
    PARAMETERS.put("…", "e");
  }

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tenant has things",
        "a user with ID 1 exists",
        "3 things exist",
        "the \"big\" one \\ only",
        "User is there.",
        "ein Mieter für zwei",
        "…"
      })
  void whatIsToBePastedHandlesTheState(String state) throws Exception {
    var stub = MissingHandler.of(state, PARAMETERS);

    var type = compiled(stub);

    assertThat(StateType.of(type).name()).isEqualTo(state);
    assertThat(StateType.of(type).bind(PARAMETERS)).isNotNull();
    assertThat(stub.contains("@StateName")).isEqualTo(!state.equals("tenant has things"));
  }

  private Class<? extends ProviderState> compiled(String stub) throws Exception {
    var lines = stub.lines().skip(1).filter(line -> !line.contains("states.by(")).toList();
    var named = Pattern.compile("record (\\w+)\\(").matcher(stub);
    assertThat(named.find()).isTrue();
    var source = folder.resolve(named.group(1) + ".java");
    Files.writeString(
        source,
        "import io.tenantpact.contracts.terms.*; import java.math.BigDecimal;\nimport java.util.List;\nimport java.util.Map;\nimport java.util.Optional;\n"
            + String.join("\n", lines).replaceFirst("record ", "public record "));
    var compiler = ToolProvider.getSystemJavaCompiler();
    var classPath = System.getProperty("java.class.path");
    assertThat(compiler.run(null, null, null, "-cp", classPath, source.toString())).isZero();
    return load(named.group(1));
  }

  private Class<? extends ProviderState> load(String name)
      throws IOException, ClassNotFoundException {
    var parent = getClass().getClassLoader();
    try (var loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, parent)) {
      return loader.loadClass(name).asSubclass(ProviderState.class);
    }
  }
}
