package de.lotse.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The application as {@code bin/run} starts it, in a process of its own. */
final class Server implements AutoCloseable {
    private static final int PORT = 18471;
    private final Process process;
    private final Duration untilFirstPage;

    private Server(Process process, Duration untilFirstPage) {
        this.process = process;
        this.untilFirstPage = untilFirstPage;
    }

    /** Starts with the command line that runs the application; waits for its first page. */
    static Server start(List<String> command, Path data) throws IOException, InterruptedException {
        List<String> whole = new java.util.ArrayList<>(command);
        whole.addAll(List.of(
                "--server.port=" + PORT,
                "--lotse.address=" + address(),
                "--lotse.database.data=" + data,
                // More than anybody sends in a day: 200 requests a minute would meet the bound of 300 at once.
                "--lotse.open.requests-per-day=1000000"));
        long started = System.nanoTime();
        Process process = new ProcessBuilder(whole)
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("application.log").toFile())
                .start();
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest page =
                HttpRequest.newBuilder(URI.create(address() + "/sign-in")).build();
        while (process.isAlive()) {
            try {
                if (client.send(page, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return new Server(process, Duration.ofNanos(System.nanoTime() - started));
                }
            } catch (IOException notYet) {
                process.waitFor(20, TimeUnit.MILLISECONDS);
            }
        }
        throw new IOException("the application ended; see " + data.resolve("application.log"));
    }

    static String address() {
        return "http://localhost:" + PORT;
    }

    Duration untilFirstPage() {
        return untilFirstPage;
    }

    /** Resident memory of the JVM right now, in MiB, as the kernel counts it. */
    long residentMiB() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                        .filter(line -> line.startsWith("VmRSS"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElseThrow()
                / 1024;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
