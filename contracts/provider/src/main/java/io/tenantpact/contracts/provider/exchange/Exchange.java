package io.tenantpact.contracts.provider.exchange;

/** A request and what came back. */
public record Exchange(Sent sent, Answer answer) {}
