package de.lotse.webui;

import java.util.List;

/**
 * What is wrong with a field of a form.
 *
 * @param key message key
 * @param arguments values put into the text
 */
public record Problem(String key, List<Object> arguments) {}
