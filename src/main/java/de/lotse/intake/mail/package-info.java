/** Hands the messages to requesting bodies to the mail server of whoever runs Lotse; without one nothing here is active (ADR 0016). */
@NullMarked
package de.lotse.intake.mail;

import org.jspecify.annotations.NullMarked;
