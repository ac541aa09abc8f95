/** The case file itself: who is in it, in which phase of the cycle, whose it is, and the frame all its pages share. */
@NamedInterface("casefile")
@NullMarked
package de.lotse.casework.casefile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
