package de.lotse.intake.request;

/** Carries mail out of the house; implemented where a mail server is set up. Without one, messages wait in a list and are sent by hand. */
public interface OutgoingMail {
    /** Hands the message over; one that was refused waits in the list. */
    Outcome carry(String recipient, String subject, String body);

    /** What became of it. */
    sealed interface Outcome {
        /** The mail server has it. */
        record Taken() implements Outcome {}

        /** It was not handed over. @param code what the mail server answered, e.g. 550; 0 where it did not come to an answer */
        record Refused(Why why, int code) implements Outcome {}
    }

    /** Who has to do something about it. The server's own words repeat the address, so they are not kept. */
    enum Why {
        /** The address is none, or none the mail server knows. */
        ADDRESS,
        /** The mail server answered no for another reason. */
        ANSWER,
        /** The mail server was not reached, or not safely. */
        WAY
    }
}
