/** The few value types every module speaks: identifiers, date ranges and texts in two languages; owns no data. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package de.lotse.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
