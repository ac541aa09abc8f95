package de.lotse.intake.clearing;

import de.lotse.capacity.Capacities;
import de.lotse.capacity.WorkerCapacity;
import de.lotse.casework.CapacityConcept;
import de.lotse.casework.Load;
import de.lotse.shared.AccountId;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Page;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where there is room, provider by provider, by the concept's model of capacity (CAP-01). */
@Component
class TeamRoom {
    private final Capacities capacities;
    private final GivenRequests given;
    private final Concepts concepts;

    TeamRoom(Capacities capacities, GivenRequests given, Concepts concepts) {
        this.given = given;
        this.capacities = capacities;
        this.concepts = concepts;
    }

    /** The table; empty where the concept has no model. */
    Optional<BoardPage.Room> room(Page page) {
        CapacityConcept concept = concepts.section(CapacityConcept.class);
        if (concept.model() == CapacityConcept.Model.NONE) {
            return Optional.empty();
        }
        Map<AccountId, Integer> counts = given.counts();
        Map<String, Sum> teams = new LinkedHashMap<>();
        for (WorkerCapacity worker : capacities.workers()) {
            String name = worker.organisationName() == null ? page.t("intake.room.none") : worker.organisationName();
            teams.merge(name, Sum.of(worker, counts.getOrDefault(worker.account(), 0)), Sum::plus);
        }
        List<BoardPage.Team> rows = teams.entrySet().stream()
                .map(team -> team.getValue().row(team.getKey(), page))
                .toList();
        return Optional.of(new BoardPage.Room(rows, concept.rule(), RequestPages.source(concept.source())));
    }

    /** A load in words: "12 von 23,4, frei". */
    static String said(Load load, Page page) {
        BigDecimal to = load.to();
        return to == null
                ? page.t("intake.room.plain", page.number(load.used()))
                : page.t("intake.room.of", page.number(load.used()), page.number(to)) + ", "
                        + light(load.light(), page);
    }

    private static String light(Load.Light light, Page page) {
        return page.t("intake.room.light." + light);
    }

    /** What the workers of one provider carry together. */
    private record Sum(BigDecimal fte, BigDecimal used, BigDecimal to, int free) {
        static Sum of(WorkerCapacity worker, int given) {
            BigDecimal to = worker.now().to();
            boolean room = worker.places(given).orElse(0) > 0;
            return new Sum(
                    worker.fte() == null ? BigDecimal.ZERO : worker.fte(),
                    worker.now().used(),
                    to == null ? BigDecimal.ZERO : to,
                    room ? 1 : 0);
        }

        Sum plus(Sum other) {
            return new Sum(fte.add(other.fte()), used.add(other.used()), to.add(other.to()), free + other.free());
        }

        BoardPage.Team row(String name, Page page) {
            return new BoardPage.Team(
                    name,
                    page.number(fte),
                    page.t("intake.room.of", page.number(used), page.number(to)),
                    free > 0,
                    free > 0 ? page.t("intake.room.free", free) : page.t("intake.room.full"));
        }
    }
}
