/**
 * The people a municipality accompanies: names in every script, birth date, languages, nationalities, residence status as dated
 * history, family links; found again by any part of the name. Owns the tables {@code people_*}; announces merged people.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "vault",
            "webui",
            "webui :: components",
            "tenancy",
            "access",
            "audit"
        })
@NullMarked
package de.lotse.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
