package io.tenantpact.service.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * How a planted fault has fared in this JVM since the log was cleared: an experiment whose
 * apparatus broke, or never worked, shows nothing.
 */
public final class PlantingLog {

  private static final Set<Rewrite> MET = ConcurrentHashMap.newKeySet();
  private static final Set<Planting> PLANTED = ConcurrentHashMap.newKeySet();
  private static final Queue<String> BROKEN = new ConcurrentLinkedQueue<>();

  private PlantingLog() {}

  /** Forgets what was, before a fault is planted anew. */
  public static void clear() {
    MET.clear();
    PLANTED.clear();
    BROKEN.clear();
  }

  /** Why nothing can be learned from this fault, a sentence each; empty if it worked throughout. */
  public static List<String> complaints(Fault fault) {
    var complaints = new ArrayList<>(BROKEN.stream().distinct().toList());
    var planting = fault.planting();
    if (!PLANTED.contains(planting)) {
      complaints.add("expected a service with the fault, but none has started");
    }
    planting.rewrites().stream()
        .filter(each -> !MET.contains(each))
        .map(each -> "expected a statement with '" + each.part() + "', but none was prepared")
        .forEach(complaints::add);
    return complaints;
  }

  static void planted(Planting planting) {
    PLANTED.add(planting);
  }

  static void met(Rewrite rewrite) {
    MET.add(rewrite);
  }

  static void broke(Throwable e) {
    BROKEN.add("expected the planting to work, but it broke: " + e);
  }
}
