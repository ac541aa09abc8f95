package de.lotse.directory;

import java.util.List;
import java.util.Locale;

/** The life areas offers are sorted by, in the concept's words; contributed by casework, whose concept names them. */
public interface OfferTopics {
    /** The topics in the concept's order. */
    List<Topic> topics(Locale locale);

    /** The concept's word for them, e.g. "Lebensbereich". */
    String term(Locale locale);

    /** One topic. */
    record Topic(String key, String label) {}
}
