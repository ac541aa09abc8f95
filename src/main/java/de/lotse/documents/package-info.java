/**
 * Papers people sign and files people bring: a paper is data, becomes a page and then an accessible, archivable PDF; a file is
 * checked, sealed and kept. Owns the texts of the papers with their versions and the tables {@code documents_*}; knows no case, no
 * person and no right to print.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "database", "vault", "webui", "webui :: components", "access", "audit"})
@NullMarked
package de.lotse.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
