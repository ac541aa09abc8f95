package de.lotse.people;

/**
 * Another way by which somebody new comes, linked from the page on which a person is registered; contributed as a bean.
 *
 * @param key of the message that says it
 */
public record NewPersonWay(String key, String href) {}
