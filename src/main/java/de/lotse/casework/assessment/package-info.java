/** How needs, strengths and the people around a client are seen by her and by the worker, comparable over time (CW-04). */
@NamedInterface("assessment")
@NullMarked
package de.lotse.casework.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
