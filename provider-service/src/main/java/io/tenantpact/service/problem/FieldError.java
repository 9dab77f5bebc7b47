package io.tenantpact.service.problem;

/**
 * What is wrong with one field of a body.
 *
 * @param pointer where, as an RFC 6901 JSON pointer
 * @param code what, for programs
 * @param detail what, for people
 */
public record FieldError(String pointer, String code, String detail) {}
