package de.lotse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** Lotse as a process of its own, with its own embedded database that waits for the disk, to be killed and started again. */
public final class ChildApplication {
    private final Path data;
    private final int port;
    private final String ready;
    private final List<String> settings;
    private @Nullable Process process;

    /** @param ready what it logs when it has started */
    public ChildApplication(Path data, String ready, String... settings) {
        this.data = data;
        this.ready = ready;
        this.settings = List.of(settings);
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it answers; the same after every start. */
    public String address() {
        return "http://localhost:" + port;
    }

    /** Throws the data of an earlier run away, but keeps the unpacked PostgreSQL. */
    public ChildApplication afresh() throws IOException {
        FileSystemUtils.deleteRecursively(data.resolve("postgres/cluster"));
        FileSystemUtils.deleteRecursively(data.resolve("postgres/secrets"));
        Files.deleteIfExists(data.resolve("master.key"));
        return this;
    }

    /** Starts and waits until pages are answered. */
    public void start() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-Xmx400m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "de.lotse.Application",
                "--server.port=" + port,
                "--lotse.address=" + address(),
                "--lotse.database.data=" + data,
                "--lotse.database.durable=true"));
        command.addAll(settings);
        Process started = new ProcessBuilder(command).redirectErrorStream(true).start();
        process = started;
        CountDownLatch done = new CountDownLatch(1);
        StringBuilder said = new StringBuilder();
        Thread.ofVirtual().start(() -> listen(started, done, said));
        if (!done.await(3, TimeUnit.MINUTES) || !started.isAlive()) {
            throw new IllegalStateException("the application did not start:\n" + said);
        }
    }

    private void listen(Process started, CountDownLatch done, StringBuilder said) {
        try (BufferedReader lines = started.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.append(line).append('\n');
                if (line.contains(ready)) {
                    done.countDown();
                }
            }
        } catch (IOException e) {
            said.append(e);
        }
        done.countDown();
    }

    /** As the kernel does when memory is short: no time for a last word. */
    public void kill() {
        end(running().toHandle());
    }

    /** The same for its database; the pid file says which process that is. */
    public void killDatabase() {
        try {
            String pid = Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid"))
                    .getFirst();
            end(ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends in good order, with its database. */
    public void stop() throws InterruptedException {
        if (process != null && process.isAlive()) {
            process.destroy();
            process.waitFor(1, TimeUnit.MINUTES);
        }
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException("not started");
        }
        return process;
    }

    private static void end(ProcessHandle handle) {
        handle.destroyForcibly();
        handle.onExit().join();
    }
}
