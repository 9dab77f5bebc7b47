package io.tenantpact.service.health;

import io.tenantpact.service.tenant.TenancyCheck;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * For whoever runs the service; it says up or down, and the log says why. Liveness asks nothing of
 * the database: restarting this process would not mend that one.
 */
@RestController
@RequestMapping(path = "/health", produces = MediaType.APPLICATION_JSON_VALUE)
final class HealthController {

  private static final Logger log = LoggerFactory.getLogger(HealthController.class);

  private final TenancyCheck tenancy;

  HealthController(TenancyCheck tenancy) {
    this.tenancy = tenancy;
  }

  @GetMapping
  Map<String, String> live() {
    return Map.of("status", "UP");
  }

  @GetMapping("/ready")
  ResponseEntity<Readiness> ready() {
    try {
      var faults = tenancy.faults();
      faults.forEach(each -> log.error("tenancy broken: {}", each));
      return answer(true, faults.isEmpty());
    } catch (DataAccessException e) {
      log.warn("database does not answer cause={}", e.toString());
      return answer(false, false);
    }
  }

  private static ResponseEntity<Readiness> answer(boolean database, boolean tenancy) {
    var all = database && tenancy;
    return ResponseEntity.status(all ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
        .body(new Readiness(word(all), word(database), word(tenancy)));
  }

  private static String word(boolean up) {
    return up ? "UP" : "DOWN";
  }

  record Readiness(String status, String database, String tenancy) {}
}
