/** Looks at pages with a real browser: one for the whole run, with axe and pictures. */
@org.jspecify.annotations.NullMarked
package de.lotse.browser;
