package de.lotse.intake.referral;

import java.time.LocalDate;
import java.util.UUID;

/** Somebody does not want to be passed on any more: what she was sent on with ends too. @param source how she was passed on */
public record ReferralWithdrawn(UUID referral, Referral.Source source, LocalDate on) {}
