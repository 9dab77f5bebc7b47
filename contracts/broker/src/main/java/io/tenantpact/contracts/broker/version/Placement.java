package io.tenantpact.contracts.broker.version;

/**
 * A branch or tag that a version has.
 *
 * @param latest true when no later version of the application has it
 */
public record Placement(String name, boolean latest) {}
