package de.lotse.demo;

import de.lotse.access.ActAs;
import de.lotse.access.Role;
import de.lotse.casework.IntakeConcept;
import de.lotse.demo.AskedCases.Example;
import de.lotse.intake.clearing.Action;
import de.lotse.intake.clearing.AssignRequest;
import de.lotse.intake.clearing.DecideRequest;
import de.lotse.intake.request.Request;
import de.lotse.intake.request.RequestMessages;
import de.lotse.intake.request.RequestStep;
import de.lotse.intake.request.SendRequest;
import de.lotse.intake.request.TakeStep;
import de.lotse.intake.waiting.PutOnList;
import de.lotse.intake.waiting.ReferRequest;
import de.lotse.shared.AccountId;
import de.lotse.tenancy.Concepts;
import de.lotse.tenancy.Visitors;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Requests from outside at every stage, where the concept takes requests: each sent, cleared and decided on its day. */
@Component
@Profile("demo")
class Asked {
    private static final int RECENT = 4;
    private final Visitors visitors;
    private final SendRequest send;
    private final Steps steps;
    private final Concepts concepts;

    Asked(Visitors visitors, SendRequest send, Steps steps, Concepts concepts) {
        this.visitors = visitors;
        this.send = send;
        this.steps = steps;
        this.concepts = concepts;
    }

    /** What the clearing team does. */
    @Component
    @Profile("demo")
    record Steps(
            TakeStep take,
            DecideRequest decide,
            PutOnList put,
            ReferRequest refer,
            AssignRequest assign,
            RequestMessages messages) {}

    void play(String municipality) {
        boolean takes = visitors.at(
                municipality, to -> concepts.section(IntakeConcept.class).requestForm() != null);
        List<Workers.Worker> team = Workers.of(municipality, Role.CLEARING);
        if (!takes || team.size() < 2) {
            return;
        }
        List<Happening> inOrder = AskedCases.all().stream()
                .flatMap(example -> new Play(municipality, example, team).happenings())
                .sorted(Comparator.comparingInt(Happening::daysAgo).reversed())
                .toList();
        inOrder.stream().filter(one -> one.daysAgo() > RECENT).forEach(Happening::play);
        ActAs.worker(team.getFirst().login(), this::sendByHand);
        inOrder.stream().filter(one -> one.daysAgo() <= RECENT).forEach(Happening::play);
    }

    /** Something that happened to one of the requests: one after the other, so that the waiting list is as full as it was on the day. */
    private record Happening(int daysAgo, Runnable what) {
        void play() {
            DemonstrationClock.daysAgo(daysAgo, what);
        }
    }

    /** What is older was sent long ago. */
    private void sendByHand() {
        steps.messages().waiting().forEach(message -> steps.messages().sentByHand(message.id()));
    }

    private static UUID uuid(String... words) {
        return UUID.nameUUIDFromBytes(
                ("lotse-demo-request:" + String.join(":", words)).getBytes(StandardCharsets.UTF_8));
    }

    /** One request on its way. */
    private final class Play {
        private final String municipality;
        private final Example example;
        private final UUID id;
        private final List<Workers.Worker> team;
        private int seen;

        Play(String municipality, Example example, List<Workers.Worker> team) {
            this.municipality = municipality;
            this.example = example;
            this.id = uuid(municipality, example.name(), "request");
            this.team = team;
        }

        Stream<Happening> happenings() {
            return Stream.concat(
                    Stream.of(new Happening(example.daysAgo(), this::arrive)),
                    example.moves().stream().map(move -> new Happening(move.daysAgo(), () -> move(move))));
        }

        private void arrive() {
            visitors.at(
                    municipality,
                    to -> send.send(
                            new SendRequest.Command(id, to, Request.Origin.FORM, "de", example.answers(), null)));
        }

        private void move(AskedCases.Move move) {
            as(team.getFirst(), move, 0);
            if (move.action() == Action.ADMIT || move.action() == Action.REFUSE) {
                as(team.getLast(), move, 1);
                seen++;
            }
        }

        private void as(Workers.Worker worker, AskedCases.Move move, int time) {
            TakeStep.Command command = new TakeStep.Command(
                    uuid(municipality, example.name(), move.action() + "-" + time + "-" + seen),
                    id,
                    seen,
                    move.action().kind(),
                    move.action() == Action.REFER
                            ? java.time.LocalDate.now(java.time.ZoneId.of("Europe/Berlin"))
                                    .plusDays(13)
                            : null,
                    worker(move.action()),
                    null,
                    move.minutes(),
                    words(move));
            ActAs.worker(worker.login(), () -> {
                switch (move.action()) {
                    case ADMIT, REFUSE -> steps.decide().decide(command);
                    case WAIT -> steps.put().put(command);
                    case REFER -> steps.refer().refer(command);
                    case ASSIGN -> steps.assign().assign(command, true);
                    default -> steps.take().take(command);
                }
            });
            seen++;
        }

        private @Nullable AccountId worker(Action action) {
            return action == Action.ASSIGN
                    ? Workers.of(municipality, Role.CASE_MANAGER).getFirst().account()
                    : null;
        }

        private Map<String, String> words(AskedCases.Move move) {
            return switch (move.action()) {
                case CONTACT -> AskedCases.contact(move.words());
                case REFUSE ->
                    Map.of(
                            RequestStep.REASON, move.words(),
                            RequestStep.FEEDBACK, "Wir nehmen den Fall nicht auf und helfen gern beim Kontakt.",
                            RequestStep.ALTERNATIVE, "Regionale Beratung (landesgefördert)");
                case WAIT ->
                    Map.of(
                            RequestStep.FEEDBACK,
                            "Zugesagt, der Fall steht auf der Warteliste.",
                            RequestStep.BRIDGE,
                            move.words());
                case REFER ->
                    Map.of(
                            RequestStep.FEEDBACK,
                            "Unsere Warteliste ist voll. Bitte melden Sie sich in etwa drei Monaten wieder.",
                            RequestStep.ALTERNATIVE,
                            move.words());
                case QUESTION, OFFER -> Map.of(RequestStep.FEEDBACK, move.words());
                case ADMIT ->
                    Map.of(
                            RequestStep.REASON,
                            move.words(),
                            RequestStep.FEEDBACK,
                            "Der Fall wird ins Case Management aufgenommen.");
                default -> Map.of(RequestStep.REASON, move.words());
            };
        }
    }
}
