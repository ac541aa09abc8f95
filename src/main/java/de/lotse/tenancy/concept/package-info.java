/** The concept on screen: read with its sources, compare, look through its versions, publish a new one. */
@NullMarked
package de.lotse.tenancy.concept;

import org.jspecify.annotations.NullMarked;
