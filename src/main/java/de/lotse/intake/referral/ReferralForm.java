package de.lotse.intake.referral;

import de.lotse.casework.IntakeConcept;
import de.lotse.consent.ConsentConcept;
import de.lotse.intake.referral.Referral.Source;
import de.lotse.people.Person;
import de.lotse.people.PersonName;
import de.lotse.shared.AccountId;
import de.lotse.shared.Uuids;
import de.lotse.tenancy.Concepts;
import de.lotse.tenancy.Towns;
import de.lotse.webui.Form;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form by which somebody is passed on: holds what was typed, and becomes a command once nothing is wrong. */
@Component
public class ReferralForm {
    static final String PREFIX = "intake.referral.form";
    private static final String CONSENT_PAPER = "registration_office_consent";
    /** The door through which other bodies send people (Konzept Kreis Unna 4.1, Herne 5.2, Düren 4.2). */
    private static final String PARTNERS = "referral";

    private final Concepts concepts;
    private final Towns towns;
    private final Responsible responsible;
    private final ReferralChoices choices;

    ReferralForm(Concepts concepts, Towns towns, Responsible responsible, ReferralChoices choices) {
        this.concepts = concepts;
        this.towns = towns;
        this.responsible = responsible;
        this.choices = choices;
    }

    /** Which ways of passing on the concept has; none where nobody comes to a worker but by a request. */
    public List<Source> sources() {
        if (!intake().reachesWorkers()) {
            return List.of();
        }
        List<Source> sources = new ArrayList<>(List.of(Source.COLLEAGUE));
        if (concepts.section(ConsentConcept.class).paper(CONSENT_PAPER).isPresent()) {
            sources.add(Source.REGISTRATION_OFFICE);
        }
        if (intake().reported().isPresent()) {
            sources.add(Source.REPORT);
        }
        return sources;
    }

    /** How an office or partner can send somebody from its own desk; not as a colleague. */
    public List<Source> officeSources() {
        List<Source> sources = new ArrayList<>(sources());
        sources.remove(Source.COLLEAGUE);
        if (intake().opens(PARTNERS)) {
            sources.add(Source.PARTNER);
        }
        return sources;
    }

    /** The form to begin with. @param person whom it is about, where she is registered */
    Form begin(@Nullable Person person, @Nullable String town, @Nullable String to, LocalDate today) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", Uuids.next());
        values.put("agreedOn", today);
        put(values, "to", to);
        put(values, "town", person == null ? town : person.home().town());
        if (person != null) {
            values.put("person", person.id());
            values.put("family", person.name().family());
            values.put("given", person.name().given());
            put(values, "phone", person.reachable().phone());
            put(values, "address", person.home().address());
            person.languages().stream().findFirst().ifPresent(one -> values.put("language", one.code()));
        }
        return Form.of(PREFIX, values);
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    /** What the form offers; those competent for the town come first. */
    public ReferralChoices.Choices choices(Form form, Page page) {
        return choices.of(form, page);
    }

    /** Reads it; null with the problems at their fields. */
    public PassOn.@Nullable Command read(Form form, Source source, @Nullable Person person, Page page) {
        UUID id = form.requireId("id");
        ReferralChoices.Choices offered = choices(form, page);
        Referral.Newcomer who = who(form, person, offered);
        if (person == null && !who.reachable()) {
            form.reject("phone", "intake.referral.unreachable");
        }
        LocalDate agreedOn = form.requireDate("agreedOn");
        if (!form.checked("agreed")) {
            form.reject("agreed", "intake.referral.agreed.missing");
        }
        String to = form.requireChoice("to", values(offered.receivers()));
        String route = form.requireChoice("accessRoute", values(offered.routes()));
        Referral.Report report = source == Source.REPORT ? report(form, offered) : null;
        return form.hasErrors()
                ? null
                : new PassOn.Command(
                        id, source, route, who, report, agreedOn, AccountId.parse(to), urgent(form, offered));
    }

    /** Whether it is urgent; not where the concept sets no deadline for that. */
    public static boolean urgent(Form form, ReferralChoices.Choices offered) {
        return offered.urgent() != null && form.checked("urgent");
    }

    /**
     * Reads what an office sends from its own desk: whom it goes to follows from the town, the route from what is sent; a partner says itself
     * to which of the concept's routes it belongs (IN-01).
     */
    PassOn.@Nullable Command readFromOffice(Form form, Source source, Page page) {
        Referral.Report.Kind kind = form.choice("reporterKind", Referral.Report.Kind.class);
        Form whole = form.with(
                "accessRoute", source == Source.PARTNER ? form.value("accessRoute") : officeRoute(source, kind));
        String town = form.value("town");
        if (form.value("to").isBlank() && (!town.isBlank() || towns.all().size() < 2)) {
            List<Responsible.Worker> competent = responsible.workers(
                    town.isBlank() ? null : town, form.value("focusArea").isBlank() ? null : form.value("focusArea"));
            if (competent.isEmpty()) {
                form.reject("to", "intake.referral.nobody");
                return null;
            }
            whole = whole.with("to", competent.getFirst().account());
        }
        PassOn.Command command = read(whole, source, null, page);
        // By the town it is found out who: nobody need be named because the town is missing.
        boolean byTown = form.value("to").isBlank() && whole.problem("town") != null;
        whole.problems().forEach((field, problem) -> {
            if (!byTown || !field.equals("to")) {
                form.reject(field, problem.key(), problem.arguments().toArray());
            }
        });
        return command;
    }

    private String officeRoute(Source source, Referral.Report.@Nullable Kind kind) {
        String wanted = source == Source.REGISTRATION_OFFICE
                ? "registration_office"
                : kind == Referral.Report.Kind.EXTERNAL ? "report_external" : "report_internal";
        List<String> routes = intake().accessRoutes().stream()
                .map(IntakeConcept.AccessRoute::key)
                .toList();
        return routes.contains(wanted) ? wanted : routes.getFirst();
    }

    /** Reads whom it is about. */
    public Referral.Newcomer who(Form form, @Nullable Person person, ReferralChoices.Choices offered) {
        String family = form.require("family", PersonName.MAX_LENGTH);
        String given = form.line("given", PersonName.MAX_LENGTH);
        latin(form, "family", family);
        latin(form, "given", given);
        String town = offered.towns().size() < 2
                ? form.choice("town", values(offered.towns()))
                : form.requireChoice("town", values(offered.towns()));
        return new Referral.Newcomer(
                person == null ? null : person.id(),
                new PersonName(family.isBlank() ? "?" : family, given == null ? "" : given, null),
                form.date("born"),
                form.line("phone", 60),
                form.text("address", 300),
                form.choice("language", values(offered.languages())),
                town,
                form.choice("focusArea", values(offered.focusAreas())),
                form.text("wish", 2_000));
    }

    private static Referral.Report report(Form form, ReferralChoices.Choices offered) {
        return new Referral.Report(
                form.require("reporter", 200),
                form.requireChoice("reporterKind", Referral.Report.Kind.class),
                form.requireChoices("complexities", values(offered.complexities())));
    }

    private static void latin(Form form, String field, @Nullable String text) {
        if (text != null && !PersonName.isLatin(text)) {
            form.reject(field, "people.person.latin");
        }
    }

    private static List<String> values(List<Choice> choices) {
        return choices.stream().map(Choice::value).toList();
    }

    private IntakeConcept intake() {
        return concepts.section(IntakeConcept.class);
    }
}
