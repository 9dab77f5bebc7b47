package io.tenantpact.contracts.provider.speed;

import java.util.Collection;
import java.util.function.ToDoubleFunction;

/**
 * What one JVM came to.
 *
 * @param cold seconds for all interactions, the first in that JVM
 * @param warm seconds for all of them when the JVM is warm
 * @param cpu seconds of processor time for all runs and the JVM's start
 * @param heapMegabytes the most that was used
 */
record Measure(double cold, double warm, double cpu, double heapMegabytes) {

  static Measure parse(String text) {
    var parts = text.strip().split(" ", -1);
    return new Measure(
        Double.parseDouble(parts[0]),
        Double.parseDouble(parts[1]),
        Double.parseDouble(parts[2]),
        Double.parseDouble(parts[3]));
  }

  static double median(Collection<Measure> measures, ToDoubleFunction<Measure> part) {
    var sorted = measures.stream().mapToDouble(part).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
