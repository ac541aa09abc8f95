/**
 * The demonstration world: the five municipalities with their real organisations, and invented workers and clients. Only there with
 * the profile "demo", never in production; owns no data, plays everything through the use cases.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "tenancy",
            "access",
            "people",
            "consent",
            "directory",
            "casework",
            "casework :: *",
            "capacity",
            "capacity :: *",
            "appointments",
            "appointments :: *",
            "intake",
            "intake :: *",
            "documents",
            "webui :: components"
        })
@NullMarked
package de.lotse.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
