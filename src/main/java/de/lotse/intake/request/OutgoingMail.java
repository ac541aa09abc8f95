package de.lotse.intake.request;

/** Carries mail out of the house; implemented where a mail server is set up. Without one, messages wait in a list and are sent by hand. */
public interface OutgoingMail {
    /** Sends the message. @return false if it could not be handed over; it then waits in the list */
    boolean carry(String recipient, String subject, String body);
}
