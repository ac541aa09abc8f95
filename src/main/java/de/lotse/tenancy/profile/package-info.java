/** Reads concept files: programme default and own values merged, bound to the modules' records, every error named. */
@NullMarked
package de.lotse.tenancy.profile;

import org.jspecify.annotations.NullMarked;
