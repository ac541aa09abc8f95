package de.lotse.consent;

import de.lotse.documents.ComposePaper;
import de.lotse.documents.Paper;
import de.lotse.documents.PaperKind;
import de.lotse.people.Person;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a person gets in her hand when she took her consent back: the day, and what follows from it (CON-02, Art. 7 (3) GDPR). */
@Component
class WithdrawalPaper {
    private final ComposePaper compose;
    private final PersonPapers papers;

    WithdrawalPaper(ComposePaper compose, PersonPapers papers) {
        this.compose = compose;
        this.papers = papers;
    }

    /** The paper, in German and in the language, if there is one. */
    Paper paper(Person person, LocalDate withdrawnOn, @Nullable Locale language) {
        return compose.compose(
                PaperKind.WITHDRAWAL,
                language,
                papers.data(person, null, language).with("withdrawnOn", PersonPapers.DAY.format(withdrawnOn)));
    }
}
