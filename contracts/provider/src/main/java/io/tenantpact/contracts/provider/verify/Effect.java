package io.tenantpact.contracts.provider.verify;

/** What a tenant's own request did to what is stored for it. */
enum Effect {
  /** It only read. */
  NONE,
  /** It wrote, or failed to. */
  CHANGE,
  /** It was answered as one that writes, and nothing of its tenant's changed. */
  UNSEEN
}
