package io.tenantpact.sdk.project;

/**
 * A project to be created.
 *
 * @param key unique in its tenant; a key that is taken ends in a {@code Conflict}
 */
public record NewProject(String key, String name) {}
