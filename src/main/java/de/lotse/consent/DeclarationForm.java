package de.lotse.consent;

import de.lotse.documents.UploadCheck;
import de.lotse.people.Person;
import de.lotse.shared.Uuids;
import de.lotse.webui.Form;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The form of a declaration: holds what was typed, right or wrong, and becomes a command once nothing is wrong. */
public final class DeclarationForm {
    static final String PREFIX = "consent.declaration";
    /** What may be agreed to beyond the recording. */
    static final List<String> CHOICES = List.of("specialData", "reminders");

    private DeclarationForm() {}

    /** Where the data came from. */
    public enum Origin {
        DIRECT,
        REFERRED
    }

    /** Both origins, for the page. */
    public static List<Origin> originValues() {
        return List.of(Origin.values());
    }

    /** The form to begin with, in the language she speaks. */
    static Form empty(@Nullable Locale language, LocalDate today) {
        return Form.empty(PREFIX)
                .with("id", Uuids.next())
                .with("givenOn", today)
                .with("language", language == null ? "de" : language.toLanguageTag())
                .with("origin", Origin.DIRECT);
    }

    /** Reads the form; null when something is wrong, which then stands in it. */
    static Declare.@Nullable Command read(
            Form form, UploadCheck.@Nullable Accepted scan, Person person, DeclarationKind kind, LocalDate today) {
        UUID id = form.requireId("id");
        LocalDate givenOn = form.requireDate("givenOn");
        if (givenOn.isAfter(today)) {
            form.reject("givenOn", "consent.declaration.future");
        }
        String language = form.requireChoice("language", PersonPapers.languages());
        List<String> choices = kind == DeclarationKind.CONSENT ? choices(form) : List.of();
        Declaration.Received received = received(form, kind, today);
        Declare.Proof proof = proof(form, scan, kind);
        return form.hasErrors() || proof == null
                ? null
                : new Declare.Command(
                        id,
                        person.id(),
                        kind,
                        language,
                        givenOn,
                        form.checked("interpreter"),
                        proof,
                        choices,
                        received);
    }

    private static List<String> choices(Form form) {
        List<String> chosen = new ArrayList<>();
        CHOICES.stream().filter(form::checked).forEach(chosen::add);
        return chosen;
    }

    private static Declaration.@Nullable Received received(Form form, DeclarationKind kind, LocalDate today) {
        if (kind == DeclarationKind.REGISTRATION_OFFICE_CONSENT) {
            return new Declaration.Received(form.require("from"), null, "");
        }
        if (kind != DeclarationKind.PRIVACY_NOTICE || form.requireChoice("origin", Origin.class) == Origin.DIRECT) {
            return null;
        }
        LocalDate on = form.requireDate("receivedOn");
        if (on.isAfter(today)) {
            form.reject("receivedOn", "consent.declaration.future");
        }
        return new Declaration.Received(form.require("from"), on, form.requireText("receivedData", 1_000));
    }

    private static Declare.@Nullable Proof proof(Form form, UploadCheck.@Nullable Accepted scan, DeclarationKind kind) {
        if (!kind.signed()) {
            return new Declare.Proof.HandedOver();
        }
        String strokes = form.signature("signed");
        String guardian = form.signature("guardian");
        if (scan != null) {
            return new Declare.Proof.Scan(scan);
        }
        if (strokes != null) {
            return new Declare.Proof.Drawn(strokes, guardian);
        }
        if (form.checked("onPaper")) {
            return new Declare.Proof.OnPaper();
        }
        if (!form.hasErrors()) {
            form.reject("signed", "consent.declaration.signed.missing");
        }
        return null;
    }
}
