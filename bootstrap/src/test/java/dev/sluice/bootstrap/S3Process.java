package dev.sluice.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A real S3 server in a process of its own, S3Proxy, which keeps each bucket as a folder.
 *
 * @param buckets the folder of the buckets
 */
public record S3Process(Path buckets, int port, Process process) implements AutoCloseable {
    /** What lets a server in. */
    public static final Map<String, String> KEYS =
            Map.of("SLUICE_S3_ACCESS_KEY", "an-access-key", "SLUICE_S3_SECRET_KEY", "a-secret-key");

    /** Started in an empty folder. */
    public static S3Process start(Path folder) {
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
                            port, KEYS.get("SLUICE_S3_ACCESS_KEY"), KEYS.get("SLUICE_S3_SECRET_KEY"), buckets));
            var process = new ProcessBuilder(command(properties))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("s3proxy.log").toFile())
                    .start();
            var server = new S3Process(buckets, port, process);
            try {
                Until.holds("the S3 server is up", server::isUpOrDead);
            } catch (RuntimeException e) {
                server.close();
                throw e;
            }
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new, empty bucket, and the flags that name a place in it. */
    public List<String> bucket(String name) {
        try {
            Files.createDirectory(buckets.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return flags(name);
    }

    /** The flags that name a place in a bucket. */
    List<String> flags(String bucket) {
        return flags(bucket, port);
    }

    /** The same, by way of another port. */
    public List<String> flags(String bucket, int port) {
        return List.of(
                "--objects",
                "s3://" + bucket + "/originals",
                "--s3-endpoint",
                "http://127.0.0.1:" + port,
                "--s3-region",
                "us-east-1");
    }

    /** How many objects a bucket has, pieces of unfinished ones among them. */
    int objects(String bucket) {
        return Present.files(buckets.resolve(bucket)).size();
    }

    @Override
    public void close() {
        process.destroyForcibly();
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

    private static List<String> command(Path properties) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC"));
        var libraries = Files.readString(Path.of(System.getProperty("s3proxy.classpath")));
        command.addAll(List.of("-cp", libraries.strip(), "org.gaul.s3proxy.Main", "--properties"));
        command.add(properties.toString());
        return command;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
