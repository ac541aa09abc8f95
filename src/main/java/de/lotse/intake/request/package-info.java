/** What somebody outside asks of case management: the public form without names, its status page, and what happened to a request. */
@NamedInterface("request")
@NullMarked
package de.lotse.intake.request;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
