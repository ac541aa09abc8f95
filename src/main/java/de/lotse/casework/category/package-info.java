/** The category of a case by its effort, where the concept has categories: proposed by criteria, decided by the worker (CW-11). */
@NamedInterface("category")
@NullMarked
package de.lotse.casework.category;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
