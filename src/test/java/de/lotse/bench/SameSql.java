package de.lotse.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * The statements the application really sent for a job, taken from the server's own log, and replayed by pgbench: what the database
 * alone could do. Also says how many round trips a job takes and which plans read a whole table.
 */
final class SameSql {
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+) = (NULL|'(?:[^']++|'')*+')");
    private static final Pattern STATEMENT = Pattern.compile("^(execute|statement)[^:]*: ");
    private static final Pattern CONTACT = Pattern.compile("(?i)insert into casework_contact");
    /** What the background does: its own table, and the purpose its transactions name. */
    private static final Pattern JOB = Pattern.compile("database_job|'job:");

    private static final Pattern ROUND_TRIP =
            Pattern.compile("(?i)^(select|insert|update|delete|with).*", Pattern.DOTALL);
    private static final Pattern GROWS = Pattern.compile(
            "Seq Scan on ((?:casework|people|vault|consent|audit|appointments)_\\w+|access_grant|access_case_person)");
    private final Path data;
    private final String url;

    SameSql(Path data) throws IOException {
        this.data = data;
        this.url = "jdbc:postgresql://127.0.0.1:"
                + Files.readAllLines(cluster(data).resolve("postmaster.pid"))
                        .get(3)
                        .strip() + "/lotse";
    }

    /** Makes the server able to write its log as JSON; takes effect when it starts the next time. */
    static void prepare(Path data) throws SQLException, IOException {
        try (Connection connection = new SameSql(data).connect("superuser", "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("alter system set logging_collector = on");
            statement.execute("alter system set log_destination = 'jsonlog'");
        }
    }

    /** The transactions of some runs of one job. */
    record Taken(List<List<String>> runs) {
        long roundTrips() {
            return runs.getFirst().stream()
                    .filter(sql -> ROUND_TRIP.matcher(sql).matches())
                    .count();
        }
    }

    /** Runs the job a few times and reads the log. */
    Taken take(Work work, int times) throws SQLException, IOException, InterruptedException {
        List<List<String>> runs = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            log("all");
            Path log = newestLog();
            long before = Files.size(log);
            work.once();
            log("none");
            runs.add(statements(log, before));
        }
        return new Taken(runs);
    }

    /** What pgbench reaches with the same statements and so many connections, in jobs a second. */
    double replay(Taken taken, Duration length, int connections) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "pgbench",
                "-n",
                "-c",
                Integer.toString(connections),
                "-j",
                Integer.toString(Math.min(2, connections)),
                "-M",
                "prepared",
                "-T",
                Long.toString(length.toSeconds()),
                "-h",
                "127.0.0.1",
                "-p",
                url.replaceAll(".*:(\\d+)/.*", "$1"),
                "-U",
                "lotse_runtime"));
        for (int i = 0; i < taken.runs().size(); i++) {
            Path script = data.resolve("replay-" + i + ".sql");
            Files.writeString(script, script(taken.runs().get(i)));
            command.addAll(List.of("-f", script.toString()));
        }
        command.add("lotse");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", password("lotse_runtime"));
        Process pgbench = builder.start();
        String said = new String(pgbench.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        pgbench.waitFor();
        Matcher tps = Pattern.compile("tps = ([0-9.]+)").matcher(said);
        if (!tps.find()) {
            throw new IOException("pgbench said: " + said);
        }
        return Double.parseDouble(tps.group(1));
    }

    /** Tables that grow with cases and that a plan of the job would read from end to end. */
    Set<String> wholeTables(Taken taken) throws SQLException, IOException {
        Set<String> found = new TreeSet<>();
        try (Connection connection = connect("lotse_runtime", "lotse_runtime");
                Statement statement = connection.createStatement()) {
            for (String sql : taken.runs().getFirst()) {
                boolean plain = ROUND_TRIP.matcher(sql).matches() && !sql.contains("set_config");
                try (ResultSet plan = statement.executeQuery(plain ? "explain " + sql : asQuery(statement, sql))) {
                    while (plan.next()) {
                        Matcher whole = GROWS.matcher(plan.getString(1));
                        if (whole.find()) {
                            found.add(whole.group(1));
                        }
                    }
                }
            }
        }
        return found;
    }

    /** Statements that open, close or dress a transaction are run as they are; something must be read, so nothing is. */
    private static String asQuery(Statement statement, String sql) throws SQLException {
        statement.execute(sql);
        return "select '' where false";
    }

    /** What was logged from there on; the server may have begun a new file meanwhile. */
    private String since(Path log, long from) throws IOException {
        byte[] all = Files.readAllBytes(log);
        String rest = new String(all, (int) from, (int) (all.length - from), java.nio.charset.StandardCharsets.UTF_8);
        Path newest = newestLog();
        return newest.equals(log) ? rest : rest + Files.readString(newest);
    }

    /**
     * Connection after connection: what runs beside a page has transactions of its own, which the log mixes with the page's. Those of
     * jobs are left out, and the rest of one that had begun before the log did.
     */
    private List<String> statements(Path log, long from) throws IOException {
        Map<Integer, List<List<String>>> found = new LinkedHashMap<>();
        ObjectMapper json = new ObjectMapper();
        for (String line : since(log, from).split("\n")) {
            if (line.isBlank()) {
                continue;
            }
            JsonNode entry = json.readTree(line);
            String message = entry.path("message").asString("");
            if (!entry.path("user").asString("").equals("lotse_runtime")
                    || !STATEMENT.matcher(message).find()) {
                continue;
            }
            String sql = filled(
                    message.substring(message.indexOf(": ") + 2),
                    entry.path("detail").asString(""));
            List<List<String>> transactions =
                    found.computeIfAbsent(entry.path("pid").asInt(0), _ -> new ArrayList<>());
            if (transactions.isEmpty() || sql.startsWith("BEGIN")) {
                transactions.add(new ArrayList<>());
            }
            transactions.getLast().add(sql);
            if (sql.equals("COMMIT") || sql.equals("ROLLBACK")) {
                transactions.add(new ArrayList<>());
            }
        }
        return found.values().stream()
                .flatMap(List::stream)
                .filter(SameSql::ofThePage)
                .flatMap(List::stream)
                .toList();
    }

    /** What asks for a municipality works within a transaction, whose beginning must be there. */
    private static boolean ofThePage(List<String> transaction) {
        return transaction.stream().noneMatch(sql -> JOB.matcher(sql).find())
                && (transaction.stream().anyMatch(sql -> sql.startsWith("BEGIN"))
                        || transaction.stream().noneMatch(sql -> sql.contains("database_municipality()")));
    }

    private static String filled(String sql, String detail) {
        Map<String, String> values = new LinkedHashMap<>();
        Matcher parameter = PARAMETER.matcher(detail);
        while (parameter.find()) {
            values.put(parameter.group(1), parameter.group(2));
        }
        return Pattern.compile("\\$(\\d+)")
                .matcher(sql)
                .replaceAll(hit -> Matcher.quoteReplacement(values.getOrDefault(hit.group(1), hit.group())));
    }

    /** A new contact each time, as the application writes one. */
    private static String script(List<String> statements) {
        StringBuilder script = new StringBuilder("\\set r random(1, 100000000000)\n");
        for (String sql : statements) {
            String one = sql.replaceAll("(?m)--.*$", "").replaceAll("\\s+", " ").strip();
            if (CONTACT.matcher(one).find()) {
                one = one.replaceFirst(
                        "('[0-9a-f-]{36}'), '[0-9a-f-]{36}'",
                        "$1, ('00000000-0000-4000-8000-' || lpad(to_hex(:r::bigint), 12, '0'))::uuid");
            }
            // pgbench takes ":true" in a JSON value for a variable of its own.
            script.append(one.replaceAll("\":(?=[a-z])", "\": ")).append(";\n");
        }
        return script.toString();
    }

    private void log(String what) throws SQLException, IOException {
        try (Connection connection = connect("superuser", "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("alter system set log_statement = '" + what + "'");
            statement.execute("select pg_reload_conf()");
            statement.execute("select pg_sleep(0.2)");
        }
    }

    private Path newestLog() throws IOException {
        try (Stream<Path> files = Files.list(cluster(data).resolve("log"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .max(Comparator.comparing(Path::toString))
                    .orElseThrow(() -> new IOException("the server writes no log"));
        }
    }

    private Connection connect(String secret, String user) throws SQLException, IOException {
        return DriverManager.getConnection(url, user, password(secret));
    }

    private String password(String secret) throws IOException {
        return Files.readString(data.resolve("postgres/secrets/" + secret + ".password"))
                .strip();
    }

    private static Path cluster(Path data) {
        return data.resolve("postgres/cluster");
    }
}
