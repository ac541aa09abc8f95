/**
 * Exchange with authorities about a case: questions to the immigration and naturalisation authorities with their answers, and the
 * authority's own narrow desk; conflicts with an authority, stage by stage. Owns {@code casework_question}, its content, answers and ends,
 * {@code casework_conflict}, its talks and ends, and {@code casework_agreement}.
 */
@NamedInterface("exchange")
@NullMarked
package de.lotse.casework.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
