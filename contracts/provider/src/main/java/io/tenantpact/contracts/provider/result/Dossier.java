package io.tenantpact.contracts.provider.result;

import io.tenantpact.contracts.provider.cast.SeededTenant;
import io.tenantpact.contracts.provider.exchange.Answer;
import io.tenantpact.contracts.provider.exchange.Exchange;
import io.tenantpact.contracts.provider.exchange.Sent;
import io.tenantpact.contracts.provider.exchange.Unanswered;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one exchange that went wrong.
 *
 * @param title the probe, or {@code the interaction}
 * @param sent the request
 * @param answer abridged, so that a thousand of them fit into memory; null if none came
 * @param problems what was wrong with it
 * @param caller the id of the tenant that called
 * @param decoy the id of the tenant whose data must not show
 * @param seeded the values that the caller's states returned
 */
public record Dossier(
    String title,
    Sent sent,
    @Nullable Answer answer,
    List<Problem> problems,
    String caller,
    String decoy,
    Map<String, Object> seeded) {

  public Dossier {
    answer = answer == null ? null : answer.abridged();
    problems = List.copyOf(problems);
  }

  /** The same with no more than so many characters of the answer. */
  Dossier abridged(int most) {
    var shorter = answer == null ? null : answer.abridged(most);
    return new Dossier(title, sent, shorter, problems, caller, decoy, seeded);
  }

  /** Of an exchange that had an answer. */
  public Dossier(
      String title,
      Exchange exchange,
      List<Problem> problems,
      String caller,
      String decoy,
      Map<String, Object> seeded) {
    this(title, exchange.sent(), exchange.answer(), problems, caller, decoy, seeded);
  }

  /** Of an exchange that had none. */
  public static Dossier of(
      String title, Unanswered exchange, Problem problem, SeededTenant caller, String decoy) {
    return new Dossier(
        title,
        exchange.sent(),
        null,
        List.of(problem),
        caller.tenant().id(),
        decoy,
        caller.values().asMap());
  }
}
