package io.tenantpact.contracts.provider.probing;

import io.tenantpact.contracts.provider.exchange.Exchange;
import io.tenantpact.contracts.provider.exchange.Prepared;
import io.tenantpact.contracts.provider.exchange.ProviderConnection;
import io.tenantpact.contracts.provider.exchange.Unanswered;
import io.tenantpact.contracts.provider.seeding.PositiveControls;

/**
 * Sends what is asked about one interaction, and notes which of the answers nobody can look
 * through.
 *
 * @param interaction its description
 */
record Asking(ProviderConnection provider, PositiveControls controls, String interaction) {

  /**
   * Sends a request.
   *
   * @param title what it is sent for
   */
  Exchange send(String title, Prepared request) throws Unanswered {
    var exchange = provider.send(request);
    var unread = exchange.answer().unread();
    if (!unread.isEmpty()) {
      controls.read(interaction, "%s in the answer to '%s'".formatted(unread, title));
    }
    return exchange;
  }
}
