package io.tenantpact.contracts.provider.jvm;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JVM with this one's class path and options. */
public final class ChildJvm {

  private ChildJvm() {}

  /**
   * How to start one; its output and its errors are one stream.
   *
   * @param options more of them, such as {@code -Dname=value}
   */
  public static ProcessBuilder of(Class<?> main, List<String> options, String... arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(each -> each.startsWith("-X"))
        .forEach(command::add);
    command.add("-Dpact_do_not_track=true");
    command.addAll(options);
    command.addAll(List.of("-cp", classPath(), main.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectErrorStream(true);
  }

  /** Surefire hides the tests' own behind a jar that names it. */
  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
        .replace("\n", File.pathSeparator);
  }
}
