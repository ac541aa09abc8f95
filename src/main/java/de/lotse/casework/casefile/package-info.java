/**
 * The case file itself: who is in it, in which phase of the cycle, whose it is, the frame all its pages share, what its forms have
 * in common, and the drafts of them.
 */
@NamedInterface("casefile")
@NullMarked
package de.lotse.casework.casefile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
