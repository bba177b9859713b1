package dev.sluice.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/** Debian's nginx with a configuration, a folder and a port of its own, serving files. The system's service is left alone. */
final class Nginx implements AutoCloseable {
    private static final int TRIES = 200;
    private static final int PAUSE_MILLIS = 50;
    private static final String CONFIGURATION = """
            daemon off;
            worker_processes auto;
            pid %1$s/nginx.pid;
            error_log stderr;
            %2$s
            events { worker_connections 64; }
            http {
                access_log off;
                sendfile on;
                tcp_nopush on;
                client_body_temp_path %1$s/body;
                proxy_temp_path %1$s/proxy;
                fastcgi_temp_path %1$s/fastcgi;
                uwsgi_temp_path %1$s/uwsgi;
                scgi_temp_path %1$s/scgi;
                server {
                    listen 127.0.0.1:%3$d;
                    root %4$s;
                }
            }
            """;

    private final Process process;
    private final Path folder;
    private final int port;

    private Nginx(Process process, Path folder, int port) {
        this.process = process;
        this.folder = folder;
        this.port = port;
    }

    /** Serves what is in this folder. */
    static Nginx serve(Path root) throws IOException, InterruptedException {
        var program = find();
        var folder = Files.createTempDirectory("sluice-benchmark");
        int port = freePort();
        var file = folder.resolve("nginx.conf");
        var user = "root".equals(System.getProperty("user.name")) ? "user root;" : "";
        Files.writeString(file, CONFIGURATION.formatted(folder, user, port, root));
        var process = new ProcessBuilder(
                        program.toString(), "-e", "stderr", "-p", folder.toString(), "-c", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
        var nginx = new Nginx(process, folder, port);
        for (int tried = 0; tried < TRIES && process.isAlive(); tried++) {
            if (nginx.isThere()) {
                return nginx;
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        var output = Files.readString(folder.resolve("output"));
        nginx.close();
        throw new IOException("nginx did not start: " + output);
    }

    private static Path find() throws IOException {
        var path = System.getenv().getOrDefault("PATH", "").split(":", -1);
        return Stream.concat(Arrays.stream(path), Stream.of("/usr/sbin"))
                .map(folder -> Path.of(folder, "nginx"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IOException("there is no nginx to compare with: apt-get install nginx-light"));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private boolean isThere() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() throws IOException {
        Commands.end(process.toHandle());
        Folders.delete(folder);
    }
}
