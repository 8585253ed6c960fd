package dev.dbm.studio.web;

/**
 * What is said to somebody who may not ask.
 *
 * @param what why
 * @param remedy what to do
 * @param style the address of the style sheet
 */
public record RefusalView(String what, String remedy, String style) {}
