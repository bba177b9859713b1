package dev.sluice.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

/** A client of the API, with one user's key. */
public record Client(URI server, String key, HttpClient http) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PAGE = 200;

    public Client(URI server, String key) {
        this(
                server,
                key,
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
    }

    /** A status, and a body that was JSON. */
    public record Answer(int status, JsonNode body) {
        /** The body, of an answer with this status. */
        public JsonNode expect(int expected) {
            assertThat(status).as("status of %s", body).isEqualTo(expected);
            return body;
        }
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer post(String path) {
        return send(request(path).POST(BodyPublishers.noBody()));
    }

    public Answer post(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    Answer put(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
    }

    Answer patch(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString(json)));
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    /** Makes a library and returns its id. */
    public String createLibrary(String name) {
        return post("/api/libraries", "{\"name\": \"%s\"}".formatted(name))
                .expect(201)
                .get("id")
                .textValue();
    }

    public Answer upload(String library, String fileName, byte[] bytes) {
        return send(uploading(library, fileName, BodyPublishers.ofByteArray(bytes)));
    }

    /** The request that uploads a file, for tests that want to send it in their own way. */
    public HttpRequest.Builder uploading(String library, String fileName, BodyPublisher bytes) {
        var boundary = "a-boundary-between-the-parts-of-a-form";
        var head = """
                --%1$s
                Content-Disposition: form-data; name="library_id"

                %2$s
                --%1$s
                Content-Disposition: form-data; name="device_asset_id"

                %3$s
                --%1$s
                Content-Disposition: form-data; name="device_id"

                tests
                --%1$s
                Content-Disposition: form-data; name="file_created_at"

                2024-07-15T12:00:00Z
                --%1$s
                Content-Disposition: form-data; name="file_modified_at"

                2024-07-15T12:00:00Z
                --%1$s
                Content-Disposition: form-data; name="asset_data"; filename="%3$s"
                Content-Type: application/octet-stream

                """.formatted(boundary, library, fileName).replace("\n", "\r\n");
        return request("/api/assets")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head), bytes, BodyPublishers.ofString("\r\n--" + boundary + "--\r\n")));
    }

    /** All assets of a library, page by page, with the facts about their files and the links to their bytes. */
    public List<JsonNode> assets(String library, String state) {
        var assets = new ArrayList<JsonNode>();
        var path = "/api/assets?include=file_data,variants&limit=%d&library_id=%s&state=%s"
                .formatted(PAGE, library, state);
        var page = get(path).expect(200);
        page.get("data").forEach(assets::add);
        while (page.get("has_more").booleanValue()) {
            page = get(path + "&starting_after_id="
                            + assets.get(assets.size() - 1).get("id").textValue())
                    .expect(200);
            page.get("data").forEach(assets::add);
        }
        return assets;
    }

    /** The original bytes of an asset as listed, by the link alone, as a browser gets them. */
    public byte[] download(JsonNode asset) {
        var url = URI.create(asset.at("/asset_urls/original/url").textValue());
        var response = send(HttpRequest.newBuilder(url), BodyHandlers.ofByteArray());
        assertThat(response.statusCode()).as("status of %s", url).isEqualTo(200);
        return response.body();
    }

    /** Text, as measurements are. */
    String text(String path) {
        var response = send(request(path).GET(), BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }

    /** A request with the key, still without a method. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path)).header("Authorization", "Bearer " + key);
    }

    private Answer send(HttpRequest.Builder request) {
        var response = send(request, BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            return new Answer(response.statusCode(), JSON.readTree(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        try {
            return http.send(request.build(), handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
