package dev.sluice.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** A real S3 server in a process of its own, with its buckets in a folder: S3Proxy. */
final class S3Server implements AutoCloseable {
    static final S3Login LOGIN = new S3Login("an-access-key", "a-secret-key");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path buckets;
    private final int port;
    private final Process process;

    private S3Server(Path buckets, int port, Process process) {
        this.buckets = buckets;
        this.port = port;
        this.process = process;
    }

    /** Started in an empty folder. */
    static S3Server start(Path folder) {
        try {
            int port = freePort();
            var buckets = Files.createDirectories(folder.resolve("buckets"));
            var properties = Files.writeString(folder.resolve("s3proxy.properties"), """
                    s3proxy.endpoint=http://127.0.0.1:%d
                    s3proxy.authorization=aws-v2-or-v4
                    s3proxy.identity=%s
                    s3proxy.credential=%s
                    jclouds.provider=filesystem-nio2
                    jclouds.filesystem.basedir=%s
                    """.formatted(
                            port, LOGIN.accessKey(), LOGIN.secretKey(), buckets));
            var logging = Files.writeString(
                    folder.resolve("logback.xml"), "<configuration><root level=\"OFF\"/></configuration>");
            var process = new ProcessBuilder(command(properties, logging))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("s3proxy.log").toFile())
                    .start();
            var server = new S3Server(buckets, port, process);
            Awaitility.await("the S3 server").atMost(PATIENCE).until(server::isUpOrDead);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new, empty bucket. */
    void createBucket(String name) {
        try {
            Files.createDirectory(buckets.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** How to get in, there or at something in between. */
    static S3Settings settings(URI endpoint) {
        return new S3Settings(endpoint, "us-east-1", true, LOGIN);
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            boolean unused = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isUpOrDead() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the S3 server has ended with exit code " + process.exitValue());
            }
            return false;
        }
    }

    private static List<String> command(Path properties, Path logging) throws IOException {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dlogback.configurationFile=" + logging,
                "-cp",
                Files.readString(Path.of(System.getProperty("s3proxy.classpath")))
                        .strip(),
                "org.gaul.s3proxy.Main",
                "--properties",
                properties.toString());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
