package de.lotse.bench;

import de.lotse.Application;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Fills, starts, measures and prints. Arguments: data directory, number of cases, seconds per measurement, then the command that
 * runs the application.
 */
final class Bench {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final int VISITORS = 8;
    /** Requests a second of all workers together. */
    private static final int STAFF = 100;

    /** Long enough that the machine code of every page is made; seen in the log of the compiler. */
    private static final Duration WARM_UP = Duration.ofSeconds(90);
    /** At 100 requests/s 6,000 requests: the slowest hundredth are sixty of them. */
    private static final Duration AT_RATE = Duration.ofMinutes(1);

    private Bench() {}

    /** Runs everything; ends with an error when something does not work, never because it is slow. */
    public static void main(String[] args) throws Exception {
        Path data = Path.of(args[0]);
        int cases = Integer.parseInt(args[1]);
        Duration length = Duration.ofSeconds(Long.parseLong(args[2]));
        List<String> command = List.of(args).subList(3, args.length);
        Files.createDirectories(data);
        fill(data, cases);
        try (Server server = Server.start(command, data)) {
            print("Start until the first page: %.1f s", server.untilFirstPage().toMillis() / 1000.0);
            measure(data, length, server);
        }
    }

    private static void fill(Path data, int cases) throws Exception {
        try (ConfigurableApplicationContext application = new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.SERVLET)
                .run(
                        "--server.port=0",
                        "--lotse.database.data=" + data,
                        "--logging.level.root=warn",
                        "--db-scheduler.enabled=false")) {
            int[] shown = {-1};
            LocalDate today = LocalDate.now(BERLIN);
            Filling filling = new Filling(application, today);
            filling.upTo(cases, (done, of) -> {
                int percent = (int) (100L * done / of);
                if (percent != shown[0]) {
                    shown[0] = percent;
                    print("Filling: %d of %d cases (%d %%)", done, of, percent);
                }
            });
            Grounds grounds = new Grounds(filling);
            grounds.fill(Ground.TEAM);
            grounds.fill(Ground.KREIS);
            Planner.employ(application, Ground.KREIS);
            print(
                    "Appointments of next week in a team of twenty: %d",
                    new TeamWeek(application, today).book(Ground.TEAM));
            HandOver handOver = new HandOver(application, today);
            HandOver.Taken taken = handOver.measure();
            // And back, because the visitors ask for the cases of the first worker.
            handOver.measure();
            print(
                    "Hand over %d cases, one transaction each: offered in %.1f s, taken over in %.1f s",
                    taken.cases(),
                    taken.offering().toMillis() / 1000.0,
                    taken.accepting().toMillis() / 1000.0);
            SameSql.prepare(data);
        }
    }

    private static void measure(Path data, Duration length, Server server) throws Exception {
        List<Visitor> visitors = new ArrayList<>();
        for (int i = 0; i < VISITORS; i++) {
            visitors.add(new Visitor(i, i));
        }
        Load load = new Load(visitors);
        // A server runs for weeks: what its first minute costs, while the machine code is made, is not what a
        // worker waits for.
        load.atRate(STAFF / 2, WARM_UP);
        // A day of work comes before the rows below, which ask as fast as one machine can, for a minute and longer.
        Load.Seen steady = load.atRate(STAFF, AT_RATE);
        print(
                "All jobs in turn at %d requests/s: p50 %.1f ms, p99 %.1f ms",
                STAFF, steady.p50Millis(), steady.p99Millis());
        besideTheForm(load, AT_RATE);
        Table table = new Table(new SameSql(data), length, OUT);
        table.head();
        for (Visitor.Job job : Visitor.Job.values()) {
            table.row(
                    job.name().toLowerCase(Locale.ROOT),
                    visitors.stream()
                            .map(visitor -> (Work) () -> visitor.run(job))
                            .toList(),
                    null);
        }
        table.row("team_week", teamWeek(), null);
        Planner planner = new Planner();
        table.row("capacity", List.of(planner::capacity), Duration.ofMillis(100));
        table.row("forecast", List.of(planner::forecast), Duration.ofSeconds(3));
        print("Resident memory of the JVM after that: %d MiB", server.residentMiB());
    }

    /** Members of a team who look at the week of all twenty. */
    private static List<Work> teamWeek() throws Exception {
        String page = "/appointments/team?week=" + TeamWeek.monday(LocalDate.now(BERLIN));
        List<Work> people = new ArrayList<>();
        for (int i = 0; i < VISITORS; i++) {
            Window window = Window.of(Ground.TEAM.login(i));
            people.add(() -> window.get(page));
        }
        return people;
    }

    /** The staff's pages while requests come in by the public form, and the form itself. */
    private static void besideTheForm(Load staff, Duration length) throws Exception {
        try (ExecutorService outside = Executors.newSingleThreadExecutor()) {
            Future<Outside.Seen> form = outside.submit(() -> new Outside().ask(length));
            Load.Seen beside = staff.atRate(STAFF, length);
            print(
                    "The same beside %d requests a minute by the public form: p50 %.1f ms, p99 %.1f ms",
                    Outside.PER_MINUTE, beside.p50Millis(), beside.p99Millis());
            Outside.Seen seen = form.get();
            print(
                    "The public form: opened p50 %.1f ms, p99 %.1f ms; sent p50 %.1f ms, p99 %.1f ms",
                    seen.opening().p50Millis(),
                    seen.opening().p99Millis(),
                    seen.sending().p50Millis(),
                    seen.sending().p99Millis());
        }
    }

    private static void print(String format, Object... values) {
        OUT.printf(Locale.ROOT, format + "%n", values);
    }
}
