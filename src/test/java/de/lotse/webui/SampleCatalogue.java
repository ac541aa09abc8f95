package de.lotse.webui;

import de.lotse.webui.components.Ring;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Every sample with each amount of content: the pattern pages. */
final class SampleCatalogue {
    private static final Page GERMAN = SamplePages.signedIn(Locale.GERMAN, null);

    /** A page to look at. */
    record Sample(String name, String template, Map<String, ?> parameters) {
        @Override
        public String toString() {
            return name;
        }
    }

    private SampleCatalogue() {}

    static List<Sample> all() {
        List<Sample> all = new ArrayList<>();
        Flash saved = new Flash("good", "sample.saved", List.of("Hanan Mithal", "24.2.2027"));
        all.add(sample("form-refused", "form", Map.of("page", GERMAN, "form", refused())));
        all.add(sample(
                "form-empty",
                "form",
                Map.of("page", SamplePages.signedIn(Locale.ENGLISH, saved), "form", Form.empty("sample.contact"))));
        all.add(sample(
                "signin", "signin", Map.of("page", SamplePages.anonymous(Locale.GERMAN), "form", refusedSignIn())));
        all.add(file("case", SampleCase.real(), GERMAN));
        all.add(file("case-none", SampleCase.none(), GERMAN));
        all.add(file("case-much", SampleCase.much(), GERMAN));
        all.add(file("case-crowded", SampleCase.crowded(), SamplePages.signedIn(Locale.ENGLISH, null)));
        Ring ring = SampleCase.sampleRing();
        all.add(sample("list", "list", Map.of("page", GERMAN, "rows", 9, "ring", ring)));
        all.add(sample("list-none", "list", Map.of("page", GERMAN, "rows", 0, "ring", ring)));
        all.add(sample("list-much", "list", Map.of("page", GERMAN, "rows", 60, "ring", ring)));
        all.add(sample("states", "states", Map.of("page", GERMAN)));
        for (int status : new int[] {404, 403, 413, 500}) {
            ErrorNotice notice = ErrorNotice.of(status, status == 500 ? "7K3F-92QD" : null);
            all.add(new Sample("error-" + status, "webui/error", Map.of("page", GERMAN, "notice", notice)));
        }
        all.add(new Sample("conflict", "webui/conflict", Map.of("page", GERMAN, "conflict", conflict())));
        all.add(new Sample("shortcuts", "webui/shortcuts", Map.of("page", GERMAN)));
        return all;
    }

    static Conflict conflict() {
        return new Conflict(
                "Hilfeplan von Hanan Mithal",
                "Tom Vorlage",
                "14:02",
                "/cases/1/plan",
                "/cases/1/plan",
                refused(),
                "version",
                "8",
                List.of(new Conflict.Difference("note", "Notiz", "Frau Mithal möchte zuerst den Kurs beenden.")));
    }

    private static Sample file(String name, SampleCase data, Page page) {
        return sample(name, "casefile", Map.of("page", page, "data", data));
    }

    private static Sample sample(String name, String template, Map<String, ?> parameters) {
        return new Sample(name, "webui/samples/" + template, parameters);
    }

    /** A contact with everything typed and four things wrong. */
    static Form refused() {
        Form form = Form.of(
                "sample.contact",
                Map.of(
                        "who", "Hanan Mithal",
                        "kind", "PHONE",
                        "needs", List.of("WORK", "CHILDREN"),
                        "note", "Jobcenter hat den Termin verlegt.\u202E\nFrau Mithal bringt die Kita-Zusage mit.",
                        "due", "31.2.2027",
                        "minutes", "zwanzig",
                        "signed", "M80 150L120 60L160 150L200 80L230 150L300 100L340 150L420 90L430 150L520 120"));
        form.requireDate("due");
        form.integer("minutes", 1, 600);
        form.require("step");
        form.reject("agreed", "webui.form.required");
        return form;
    }

    private static Form refusedSignIn() {
        Form form = Form.of("sample.signin", Map.of("name", "jule.beispiel"));
        form.require("password");
        return form;
    }
}
