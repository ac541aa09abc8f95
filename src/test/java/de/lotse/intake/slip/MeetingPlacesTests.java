package de.lotse.intake.slip;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Role;
import de.lotse.appointments.Appointments;
import de.lotse.casework.CaseBench;
import de.lotse.intake.Seat;
import de.lotse.shared.Uuids;
import de.lotse.tenancy.Place;
import de.lotse.tenancy.PlaceId;
import de.lotse.tenancy.Places;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whoever is placed out of a slip finds the way: of a place that is known, the paper has the address and the calendar the place (AP-04). */
@LotseTest
@Requirement({"AP-04", "IN-11"})
class MeetingPlacesTests {
    private static final String ADDRESS = "Musterweg 7, 00000 Musterstadt";
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));

    private final ApplicationContext app;
    private final CaseBench consultation;
    private final CaseBench schwerte;
    private final String slip = Uuids.next().toString();

    /** Somebody the authority sent, whose slip was taken. */
    @Autowired
    MeetingPlacesTests(ApplicationContext app) throws Exception {
        this.app = app;
        consultation = Seat.on(app, "unna", "abh_cm_1");
        schwerte = Seat.on(app, "unna", "schwerte_cm");
        CaseBench abh = new CaseBench(app, "unna", Role.AUTHORITY, "abh_kreis_unna");
        SentSlips.send(abh, slip, "Ortska", "recognised_first_title");
        consultation.send("/slips/" + slip + "/taking");
        consultation.send("/slips/" + slip + "/person", "different", "yes");
    }

    private Place place(Place.Kind kind) {
        PlaceId id = new PlaceId(Uuids.next());
        Place place = new Place(id, null, "Beispielhaus " + id, null, kind, null, null, null, null, ADDRESS, null, 0);
        consultation.as(() -> app.getBean(Places.class).save(place));
        return place;
    }

    /** Holds the consultation. @return the appointment, which has the identifier of the result */
    private UUID placed(String where) throws Exception {
        UUID result = Uuids.next();
        assertThat(consultation
                        .send(
                                "/slips/" + slip + "/result",
                                "id",
                                result.toString(),
                                "kind",
                                "PLACED",
                                "heldOn",
                                today.toString(),
                                "minutes",
                                "30",
                                "worker",
                                schwerte.account().toString(),
                                "meetsOn",
                                today.plusDays(7).toString(),
                                "meetsTime",
                                "09:30",
                                "place",
                                where,
                                "consented",
                                "yes")
                        .status())
                .isEqualTo(302);
        return result;
    }

    private String paper() {
        return consultation.as(() -> {
            Slip held = app.getBean(Slips.class).find(UUID.fromString(slip)).orElseThrow();
            Slip.Result result = Objects.requireNonNull(held.result());
            return app.getBean(SlipPaper.class)
                    .paper(held, result, Objects.requireNonNull(result.meetsAt()), null)
                    .toString();
        });
    }

    private @Nullable PlaceId booked(UUID appointment) {
        return schwerte.as(() ->
                app.getBean(Appointments.class).find(appointment).orElseThrow().place());
    }

    @Test
    void aKnownPlaceHasItsAddressAndAMapOnThePaperAndStandsInTheCalendar() throws Exception {
        Place place = place(Place.Kind.EXTERNAL);
        UUID appointment = placed(place.name());
        assertThat(booked(appointment)).isEqualTo(place.id());
        assertThat(paper()).contains(place.name(), ADDRESS, "openstreetmap.org");
    }

    @Test
    void aPlaceThatWasTypedStandsAsItWasTyped() throws Exception {
        UUID appointment = placed("Mährstraße 3");
        assertThat(booked(appointment)).isNull();
        assertThat(paper()).contains("Mährstraße 3").doesNotContain("openstreetmap.org");
    }

    @Test
    void nobodysHomeIsOffered() throws Exception {
        Place house = place(Place.Kind.EXTERNAL);
        Place home = place(Place.Kind.HOUSEHOLD);
        assertThat(consultation.see("/slips/" + slip).body())
                .contains(house.name())
                .doesNotContain(home.name());
    }
}
