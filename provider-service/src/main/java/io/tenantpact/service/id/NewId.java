package io.tenantpact.service.id;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import java.util.regex.Pattern;

/**
 * Ids: what it is, then a UUID of version 7 without dashes. New rows lie together in the index, and
 * 74 random bits are drawn anew for each, so ids tell nothing of how many there are.
 */
public final class NewId {

  /**
   * What an id may look like; to callers it is opaque, so one of another make is merely unknown.
   */
  public static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  private static final TimeBasedEpochRandomGenerator UUIDS =
      Generators.timeBasedEpochRandomGenerator();

  private NewId() {}

  /**
   * An id that nothing has yet.
   *
   * @param kind as {@code res}
   */
  public static String of(String kind) {
    return kind + "_" + UUIDS.generate().toString().replace("-", "");
  }
}
