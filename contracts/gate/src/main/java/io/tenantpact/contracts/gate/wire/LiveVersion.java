package io.tenantpact.contracts.gate.wire;

/**
 * A version in use in an environment.
 *
 * @param isEndedByTheNext whether recording another deployment of the pacticipant ends its use: it
 *     is deployed, and not to an application instance of its own
 */
public record LiveVersion(PacticipantVersion version, boolean isEndedByTheNext) {}
