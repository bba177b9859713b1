package dev.sluice.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Ways to move the same files, all of them below one folder.
 *
 * @param originals where Sluice has them, once somebody has uploaded them to be fetched
 */
record Transfers(Path folder, Bytes.Load load, Server server, Nginx nginx, List<Path> files, List<String> originals)
        implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Makes the files and starts both servers. */
    static Transfers of(Path folder, Bytes.Load load) throws IOException, InterruptedException {
        var source = Files.createDirectory(folder.resolve("files"));
        var files = load.write(source);
        var server = Server.sluiceIn(folder);
        try {
            return new Transfers(folder, load, server, Nginx.serve(source), files, new ArrayList<>());
        } catch (IOException | InterruptedException e) {
            server.close();
            throw e;
        }
    }

    /** Each client puts all files into a library of its own; they are deleted behind Sluice's back. */
    Side uploads() {
        return new Side("Sluice", () -> {
            var sample = upload(Bytes.CLIENTS).sample();
            forget();
            return sample;
        });
    }

    /** Each client copies all files into a folder of its own. */
    Side copies(Copy how) {
        return new Side(how.words(), () -> {
            var copies = Files.createDirectory(folder.resolve("copies"));
            var lines = new ArrayList<String>();
            for (int client = 0; client < Bytes.CLIENTS; client++) {
                var target = Files.createDirectory(copies.resolve("client" + client));
                lines.add(how.line(files, target));
            }
            var sample = new Clients("cp", lines, Map.of()).move(load.moved()).sample();
            Folders.delete(copies);
            return sample;
        });
    }

    /** Each client fetches all files from Sluice. */
    Side downloads() {
        return new Side("Sluice", () -> {
            if (originals.isEmpty()) {
                originals.addAll(addresses(upload(1).output()));
            }
            return download(originals, Map.of("server", server.pid()));
        });
    }

    /** Each client fetches all files from nginx. */
    Side served() {
        var addresses = files.stream()
                .map(file -> nginx.address() + "/" + file.getFileName())
                .toList();
        return new Side("nginx", () -> download(addresses, Map.of("server", nginx.pid())));
    }

    private Clients.Run upload(int clients) throws IOException, InterruptedException {
        var lines = new ArrayList<String>();
        for (int client = 0; client < clients; client++) {
            var library = JSON.readTree(server.answer("POST", "/api/libraries", "{\"name\": \"Holidays\"}")
                            .body())
                    .required("id")
                    .textValue();
            lines.add(new Curl(folder).uploading("client" + client, server.address(), library, files));
        }
        return new Clients("curl", lines, Map.of("server", server.pid())).move(load.each() * (double) clients);
    }

    private List<String> addresses(String answers) throws IOException {
        var addresses = new ArrayList<String>();
        try (var assets = JSON.readerFor(JsonNode.class).<JsonNode>readValues(answers)) {
            while (assets.hasNext()) {
                var id = assets.next().required("id").textValue();
                addresses.add(server.address() + "/files/" + id + "/original");
            }
        }
        return addresses;
    }

    private Sample download(List<String> addresses, Map<String, Long> processes)
            throws IOException, InterruptedException {
        var lines = new ArrayList<String>();
        for (int client = 0; client < Bytes.CLIENTS; client++) {
            lines.add(new Curl(folder).downloading("client" + client, addresses));
        }
        var run = new Clients("curl", lines, processes).move(load.moved());
        long fetched = run.output().lines().mapToLong(Long::parseLong).sum();
        if (fetched != load.moved() * Bytes.MEGABYTE) {
            throw new IOException("%,d bytes were fetched instead of %,d MB".formatted(fetched, load.moved()));
        }
        return run.sample();
    }

    private void forget() throws IOException {
        try (var objects = Files.walk(server.objects())) {
            for (var object : objects.filter(Files::isRegularFile).toList()) {
                Files.delete(object);
            }
        }
    }

    @Override
    public void close() throws IOException {
        try (nginx) {
            server.close();
        }
    }
}
