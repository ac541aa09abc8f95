package de.lotse.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL server of our own on a data directory that is kept: writes wait for the disk, every login needs its password,
 * only this machine is listened to, a server left behind by a killed application is stopped first.
 */
final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private final PostgresBinaries programs;
    private final Path data;
    private final FileChannel lock;
    private final Process server;
    private final int port;

    private EmbeddedPostgres(PostgresBinaries programs, Path data, FileChannel lock, Process server, int port) {
        this.programs = programs;
        this.data = data;
        this.lock = lock;
        this.server = server;
        this.port = port;
    }

    /** Starts on the folder. @throws StartRefused if another Lotse already uses it */
    static EmbeddedPostgres start(Path folder, Secrets secrets, boolean durable) {
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            FileChannel lock = lock(folder);
            PostgresBinaries programs = PostgresBinaries.unpackInto(folder);
            Path data = folder.resolve("cluster");
            if (!Files.exists(data.resolve("PG_VERSION"))) {
                createCluster(programs, folder, data, secrets);
            }
            stopOrphan(programs, data);
            int port = freePort();
            Process server = launch(programs, folder, data, port, durable);
            LOG.info("PostgreSQL is ready on 127.0.0.1:{}", port);
            return new EmbeddedPostgres(programs, data, lock, server, port);
        } catch (IOException e) {
            throw new StartRefused(
                    "The embedded database could not start: " + e.getMessage(),
                    "See " + folder.resolve("postgres.log") + "; the data itself is untouched.",
                    e);
        }
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        try {
            if (server.isAlive()) {
                programs.run("pg_ctl", "-D", data.toString(), "stop", "-m", "fast", "-w", "-t", "60");
                server.waitFor();
            }
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("in-use.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new StartRefused(
                    "Another Lotse already uses the data directory " + folder + ".",
                    "Stop it first or choose another directory with --data.");
        }
        return channel;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldInThisProcess) {
            return null;
        }
    }

    private static void createCluster(PostgresBinaries programs, Path folder, Path data, Secrets secrets)
            throws IOException {
        Path unfinished = folder.resolve("cluster.creating");
        FileSystemUtils.deleteRecursively(unfinished);
        programs.run(
                "initdb",
                "-D",
                unfinished.toString(),
                "-U",
                "postgres",
                "--pwfile=" + secrets.file("superuser"),
                "--auth=scram-sha-256",
                "-E",
                "UTF8",
                "--locale=C.UTF-8",
                "--locale-provider=icu",
                "--icu-locale=de-DE",
                "--data-checksums");
        Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void stopOrphan(PostgresBinaries programs, Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        ProcessHandle alive = ProcessHandle.of(pid).orElse(null);
        if (alive == null) {
            // Nobody has that number: PostgreSQL itself makes sure that no helper of the old server is left, and needs
            // the file for it.
            return;
        }
        if (alive.info()
                .commandLine()
                .filter(line -> line.contains(data.toString()))
                .isPresent()) {
            LOG.warn("PostgreSQL {} was left behind by a killed application; stopping it first", pid);
            programs.run("pg_ctl", "-D", data.toString(), "stop", "-m", "fast", "-w", "-t", "60");
        } else {
            // Another program has that number now, as happens when a container starts again; PostgreSQL would take it
            // for a server.
            Files.deleteIfExists(pidFile);
        }
    }

    private static Process launch(PostgresBinaries programs, Path folder, Path data, int port, boolean durable)
            throws IOException {
        Map<String, String> settings = Map.of(
                "listen_addresses", "127.0.0.1",
                "unix_socket_directories", "",
                "port", Integer.toString(port),
                "timezone", "UTC",
                "log_timezone", "UTC",
                "max_connections", "80",
                "shared_buffers", "256MB",
                "jit", "off",
                "fsync", durable ? "on" : "off",
                "full_page_writes", durable ? "on" : "off");
        List<String> command = new ArrayList<>(programs.command("postgres", "-D", data.toString()));
        settings.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        Path log = folder.resolve("postgres.log");
        Process server = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        awaitReady(data.resolve("postmaster.pid"), server);
        return server;
    }

    /** The server writes "ready" into the eighth line of its pid file when it takes connections. */
    private static void awaitReady(Path pidFile, Process server) throws IOException {
        for (int tries = 0; tries < 6000; tries++) {
            if (Files.exists(pidFile)) {
                List<String> lines = Files.readAllLines(pidFile);
                if (lines.size() >= 8
                        && lines.get(7).strip().equals("ready")
                        && lines.getFirst().strip().equals(Long.toString(server.pid()))) {
                    return;
                }
            }
            try {
                if (server.waitFor(10, java.util.concurrent.TimeUnit.MILLISECONDS)) {
                    throw new IOException("postgres ended with " + server.exitValue());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while postgres started", e);
            }
        }
        throw new IOException("postgres was not ready within a minute");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
