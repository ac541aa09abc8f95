/** The rules of the house, each with a fixture that breaks it. */
@org.jspecify.annotations.NullMarked
package de.lotse.architecture;
