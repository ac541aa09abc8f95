package de.lotse.casework.release;

import de.lotse.casework.casefile.AboutWhom;
import de.lotse.casework.casefile.Case;
import de.lotse.consent.Declare;
import de.lotse.consent.GiveRelease;
import de.lotse.consent.PersonPapers;
import de.lotse.consent.Recipient;
import de.lotse.consent.Release;
import de.lotse.consent.ReleasePapers;
import de.lotse.documents.Upload;
import de.lotse.documents.UploadCheck;
import de.lotse.people.Person;
import de.lotse.shared.PersonId;
import de.lotse.shared.Uuids;
import de.lotse.webui.Form;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form of a new release: holds what was typed, right or wrong, and becomes a command once nothing is wrong. */
@Component
class ReleaseForm {
    static final String PREFIX = "casework.release";
    private final RecipientFields recipients;
    private final Topics topics;
    private final AboutWhom aboutWhom;

    ReleaseForm(RecipientFields recipients, Topics topics, AboutWhom aboutWhom) {
        this.recipients = recipients;
        this.topics = topics;
        this.aboutWhom = aboutWhom;
    }

    /**
     * The form to begin with: the client's, from today for a year, in the language she speaks. What it is about and what it allows she says
     * herself: nothing is ticked (Art. 25 Abs. 2 DSGVO).
     */
    static Form empty(PersonId client, @Nullable Locale language, LocalDate today) {
        return Form.empty(PREFIX)
                .with("id", Uuids.next())
                .with(AboutWhom.FIELD, client)
                .with("from", today)
                .with("to", today.plusYears(1).minusDays(1))
                .with("language", language == null ? "de" : language.toLanguageTag());
    }

    /** The form for the recipient and topics a page asks for, e.g. because data cannot be passed on; what else was typed stays. */
    static Form asked(Form begun, Map<String, List<String>> asked) {
        Form form = begun;
        for (String name : List.of(AboutWhom.FIELD, "organisation", "name", "kind", "topics")) {
            List<String> values = asked.getOrDefault(name, List.of());
            form = values.isEmpty() ? form : form.with(name, values);
        }
        return form;
    }

    /** Whose release it is; a problem stands in the form when she cannot give one. */
    Person whose(Form form, Case theCase) {
        return aboutWhom.read(form, theCase);
    }

    /** What the release says, whether signed or not; null when something is wrong. */
    ReleasePapers.@Nullable Content content(Form form, Case theCase) {
        Recipient recipient = recipients.read(form);
        List<String> chosen = form.choices("topics", topics.keys(theCase));
        Set<Release.Power> powers = form.choices("powers", Release.Power.class);
        if (powers.isEmpty()) {
            form.reject("powers", "webui.form.choose");
        }
        LocalDate from = form.requireDate("from");
        LocalDate to = form.date("to");
        if (to != null && to.isBefore(from)) {
            form.reject("to", "casework.release.to.order");
        }
        return recipient == null || form.hasErrors()
                ? null
                : new ReleasePapers.Content(
                        recipient, topics.onPaper(theCase), chosen, powers, from, to, form.checked("hintExplained"));
    }

    /** The release as it is given; null when something is wrong. */
    GiveRelease.@Nullable Command command(Form form, Upload scan, Case theCase, LocalDate today) {
        UUID id = form.requireId("id");
        Person whose = whose(form, theCase);
        ReleasePapers.Content content = content(form, theCase);
        String language = form.requireChoice("language", PersonPapers.languages());
        LocalDate to = form.date("to");
        if (to != null && to.isBefore(today)) {
            form.reject("to", "casework.release.to.past");
        }
        Declare.Proof proof = proof(form, scan);
        return content == null || proof == null || form.hasErrors()
                ? null
                : new GiveRelease.Command(
                        id, whose.id(), content, language, form.checked("interpreter"), proof, theCase.number());
    }

    private Declare.@Nullable Proof proof(Form form, Upload scan) {
        UploadCheck.Accepted file = scan.read(form, "scan");
        String strokes = form.signature("signed");
        if (file != null) {
            return new Declare.Proof.Scan(file);
        }
        if (strokes != null) {
            return new Declare.Proof.Drawn(strokes, null);
        }
        if (form.checked("onPaper")) {
            return new Declare.Proof.OnPaper();
        }
        if (form.problem("scan") == null && form.problem("signed") == null) {
            form.reject("signed", "casework.release.signed.missing");
        }
        return null;
    }
}
