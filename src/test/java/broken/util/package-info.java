/** A package named for a layer instead of a thing. */
@NullMarked
package broken.util;

import org.jspecify.annotations.NullMarked;
