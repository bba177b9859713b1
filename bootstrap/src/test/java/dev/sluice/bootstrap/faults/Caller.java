package dev.sluice.bootstrap.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sluice.bootstrap.Client;
import dev.sluice.bootstrap.Installation;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Asks things of libraries, and writes down what came of it. */
final class Caller {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int SERVER_FAILED = 500;
    private static final int STORE_FAILED = 502;

    private final Cluster cluster;
    private final HttpClient http;

    Caller(Cluster cluster) {
        this.cluster = cluster;
        this.http = cluster.http();
    }

    /** Asks the server at this address. A flaw of the server is reported. */
    void call(URI server, Subject library, Act act) throws InterruptedException {
        call(server, library, act, library.nextFile());
    }

    /** The same twice at the same time, as when a proxy repeats what it has sent: each of them is a call. */
    void callTwice(URI server, Subject library, Act act) throws InterruptedException {
        var file = library.nextFile();
        var repetition = new Thread(() -> {
            try {
                call(server, library, act, file);
            } catch (InterruptedException ended) {
                cluster.report(act + " of " + library + " was not repeated");
            }
        });
        repetition.start();
        call(server, library, act, file);
        repetition.join();
    }

    private void call(URI server, Subject library, Act act, String file) throws InterruptedException {
        var request = request(new Client(server, Installation.KEY, http), library.id(), act, file)
                .timeout(PATIENCE)
                .build();
        long begun = System.nanoTime();
        try {
            var response = http.send(request, BodyHandlers.ofString());
            var reply = reply(act, response);
            long ended = System.nanoTime();
            if (response.statusCode() == SERVER_FAILED) {
                var id = response.headers().firstValue("X-Request-Id").orElse("");
                cluster.report(act + " of " + library + " was answered by 500: " + cluster.log(id));
            }
            if (act == Act.UPLOAD && response.statusCode() == STORE_FAILED) {
                cluster.noteFailureOfStore();
            }
            library.add(reply == null ? Call.unanswered(act, begun) : new Call(act, begun, ended, reply));
            if (act == Act.UPLOAD && reply != null && reply.status() == 201) {
                library.acknowledge(file);
            }
        } catch (IOException unknown) {
            // A wire takes every connection: that nobody listens behind it does not show that nobody did.
            library.add(Call.unanswered(act, begun));
        }
    }

    private static HttpRequest.Builder request(Client client, String library, Act act, String file) {
        var path = "/api/libraries/" + library;
        return switch (act) {
            case UPLOAD -> client.uploading(library, file, BodyPublishers.ofByteArray(Subject.bytes(file)));
            case TRASH -> client.request(path + "/trash").POST(BodyPublishers.noBody());
            case RESTORE -> client.request(path + "/restore").POST(BodyPublishers.noBody());
            case EXPEDITE -> client.request(path).DELETE();
            case WITHDRAW -> client.request(path + "/expedite").DELETE();
            case HOLD ->
                client.request(path + "/hold")
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString("{\"reason\": \"test\"}"));
            case RELEASE -> client.request(path + "/hold").DELETE();
            case GET -> client.request(path).GET();
            case LIST ->
                client.request("/api/assets?limit=200&state=all&library_id=" + library)
                        .GET();
        };
    }

    /** Null if the server failed: what was asked may have been done or not. */
    private static @Nullable Reply reply(Act act, HttpResponse<String> response) throws IOException {
        int status = response.statusCode();
        if (status >= SERVER_FAILED) {
            return null;
        }
        var body = JSON.readTree(response.body());
        if (status != 200 || act == Act.UPLOAD) {
            return Reply.of(status);
        }
        if (act == Act.LIST) {
            return Reply.listing(body.get("data").size());
        }
        return body.has("state") ? library(act, body) : Reply.of(status);
    }

    private static Reply library(Act act, JsonNode body) {
        var shown = new Reply(
                200,
                body.get("state").textValue(),
                body.get("asset_count").intValue(),
                null,
                body.get("held").booleanValue());
        return act == Act.RESTORE
                ? shown.purged(body.at("/restored/purged_assets").asInt(Reply.NOTHING_TO_RESTORE))
                : shown;
    }
}
