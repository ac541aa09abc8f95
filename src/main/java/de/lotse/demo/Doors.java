package de.lotse.demo;

import de.lotse.access.ActAs;
import de.lotse.access.Role;
import de.lotse.casework.IntakeConcept;
import de.lotse.intake.newcomer.HoldFirstConsultation;
import de.lotse.intake.referral.PassOn;
import de.lotse.intake.referral.Referral;
import de.lotse.intake.referral.ReferralForm;
import de.lotse.people.PersonName;
import de.lotse.shared.AccountId;
import de.lotse.tenancy.Concepts;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Who comes by the doors each concept has: passed on, from the registration office, reported, by a partner, newly arrived, by slip. */
@Component
@Profile("demo")
class Doors {
    private final PassOn passOn;
    private final ReferralForm forms;
    private final HoldFirstConsultation consultation;
    private final SlipsPlayed slips;
    private final Concepts concepts;
    private final Clock clock;

    Doors(
            PassOn passOn,
            ReferralForm forms,
            HoldFirstConsultation consultation,
            SlipsPlayed slips,
            Concepts concepts,
            Clock clock) {
        this.passOn = passOn;
        this.forms = forms;
        this.consultation = consultation;
        this.slips = slips;
        this.concepts = concepts;
        this.clock = clock;
    }

    /** Plays them in the municipality. */
    void play(String municipality) {
        Workers.Worker first = Workers.of(municipality, Role.CASE_MANAGER).getFirst();
        Workers.Worker colleague = Workers.fresh(municipality)
                .orElse(Workers.of(municipality, Role.CASE_MANAGER).getLast());
        String town = town(municipality);
        ActAs.worker(colleague.login(), () -> {
            for (Referral.Source source : forms.sources()) {
                passOn(municipality, source, town, first.account());
            }
        });
        ActAs.worker(Workers.of(municipality, Role.AUTHORITY).getFirst().login(), () -> {
            if (forms.officeSources().contains(Referral.Source.PARTNER)) {
                passOn(municipality, Referral.Source.PARTNER, town, first.account());
            }
        });
        ActAs.worker(first.login(), () -> newcomers(municipality, town));
        slips.play(municipality);
    }

    private static @Nullable String town(String municipality) {
        return switch (municipality) {
            case "dueren" -> "juelich";
            case "ennepe-ruhr" -> "witten";
            case "unna" -> "luenen";
            default -> null;
        };
    }

    private void passOn(String municipality, Referral.Source source, @Nullable String town, AccountId to) {
        IntakeConcept intake = concepts.section(IntakeConcept.class);
        Referral.Report report = source == Referral.Source.REPORT
                ? new Referral.Report(
                        "Jobcenter Musterstadt",
                        Referral.Report.Kind.INTERNAL,
                        List.of(intake.reported()
                                .orElseThrow()
                                .complexities()
                                .getFirst()
                                .key()))
                : null;
        passOn.passOn(new PassOn.Command(
                id(municipality, source.name()),
                source,
                route(intake, source),
                new Referral.Newcomer(
                        null,
                        name(source),
                        null,
                        "0000 00000",
                        null,
                        "uk",
                        town,
                        intake.focusAreas().isEmpty()
                                ? null
                                : intake.focusAreas().getFirst().key(),
                        "Möchte einen Sprachkurs und Hilfe bei der Kita."),
                report,
                today(),
                to));
    }

    private static PersonName name(Referral.Source source) {
        return switch (source) {
            case COLLEAGUE -> new PersonName("Beispielova", "Daryna", null);
            case REGISTRATION_OFFICE -> new PersonName("Musterenko", "Olena", null);
            case REPORT -> new PersonName("Vorlagescu", "Mirela", null);
            case PARTNER -> new PersonName("Namunayan", "Ani", null);
            case SLIP -> new PersonName("Exempelska", "Iryna", null);
        };
    }

    private static String route(IntakeConcept intake, Referral.Source source) {
        List<String> wanted = switch (source) {
            case REGISTRATION_OFFICE -> List.of("registration_office");
            case REPORT -> List.of("report_internal");
            case PARTNER -> List.of("abh", "city_administration", "internal_placement");
            case COLLEAGUE, SLIP -> List.of("colleague", "word_of_mouth", "direct");
        };
        List<String> known = intake.accessRoutes().stream()
                .map(IntakeConcept.AccessRoute::key)
                .toList();
        return wanted.stream().filter(known::contains).findFirst().orElse(known.getFirst());
    }

    private void newcomers(String municipality, @Nullable String town) {
        IntakeConcept intake = concepts.section(IntakeConcept.class);
        int place = 0;
        for (IntakeConcept.Outcome outcome :
                intake.consulting().map(IntakeConcept.AccessLevel::outcomes).orElse(List.of())) {
            boolean pointed = "signposting".equals(outcome.decision());
            String family =
                    List.of("Neumuster", "Ankunftsky", "Beispielu", "Probescu").get(place++ % 4);
            consultation.hold(new HoldFirstConsultation.Command(
                    id(municipality, outcome.key()),
                    new Referral.Newcomer(
                            null,
                            new PersonName(family, "Ilinca", null),
                            null,
                            "0000 00000",
                            null,
                            "ro",
                            town,
                            null,
                            null),
                    today().minusMonths(2),
                    today(),
                    route(intake, Referral.Source.REGISTRATION_OFFICE),
                    outcome.key(),
                    pointed ? "Migrationsberatung (MBE) Musterverband" : null,
                    pointed ? today().plusDays(3) : null,
                    "Seit zwei Monaten in Deutschland, wohnt bei der Schwester, sucht Sprachkurs und Arbeit.",
                    true,
                    true));
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    static UUID id(String municipality, String kind) {
        return UUID.nameUUIDFromBytes(
                ("lotse-demo-door-" + kind + ":" + municipality).getBytes(StandardCharsets.UTF_8));
    }
}
