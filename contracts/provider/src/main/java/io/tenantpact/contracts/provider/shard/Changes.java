package io.tenantpact.contracts.provider.shard;

/** What a run saw of its tenants' own writes in what is stored for them. */
public enum Changes {
  /** Nothing was written, so there was nothing to see. */
  NONE_MADE,
  SEEN,
  /** Something was written, and no checksum changed. */
  UNSEEN
}
