/** Breaks every rule of the house once, so that {@code HabitsTests} proves that each rule can fail. Never used by anything. */
@NullMarked
package broken;

import org.jspecify.annotations.NullMarked;
