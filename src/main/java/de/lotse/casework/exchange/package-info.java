/**
 * Exchange with authorities about a case: questions to the immigration and naturalisation authorities with their answers, and the
 * authority's own narrow desk. Owns {@code casework_question}, its content, answers and ends.
 */
@NamedInterface("exchange")
@NullMarked
package de.lotse.casework.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
