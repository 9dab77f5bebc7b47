package io.tenantpact.service.trial;

import io.tenantpact.service.fault.Symptom;
import java.util.List;

/**
 * An interaction that a verification found broken.
 *
 * @param interaction its words
 * @param findings what is wrong with it, in the order it was found
 */
record Broken(String interaction, List<Finding> findings) {

  boolean shows(Symptom symptom) {
    return findings.stream().anyMatch(each -> each.shows(symptom));
  }
}
