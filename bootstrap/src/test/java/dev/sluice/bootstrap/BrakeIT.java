package dev.sluice.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.bootstrap.Installation.Kind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A started server with a limit for what one user may give up, and somebody with a stolen key. */
class BrakeIT {
    private static final String BRAKES = "/api/admin/drain/brakes";
    private static final int LIMIT = 3;

    /** Later than this after it was given up everything is counted. */
    private static final Duration COUNTED = Duration.ofMinutes(2);

    @TempDir(factory = FastFolder.class)
    private Path folder;

    @ParameterizedTest
    @EnumSource(Kind.class)
    void too_much_at_a_time_waits_through_a_restart_and_when_kept_until_a_superuser_releases_it(Kind kind) {
        var installation = Installation.fresh(kind, folder);
        String thief;
        String taken;
        String other;
        String brake;

        try (var server = serve(installation)) {
            var operator = server.client();
            thief = key(operator);
            taken = trashed(new Client(server.address(), thief), LIMIT + 1);
            Until.holds("the brake is on", () -> brakes(operator).size() == 1);

            brake = brakes(operator).get(0).get("id").textValue();
            assertThat(brakes(operator).get(0).get("assets").intValue()).isEqualTo(LIMIT + 1);
            requireTold(new Client(server.address(), thief), operator, taken, 1);
            other = trashed(operator, 1);
            var held = trashed(operator, 1);
            operator.put("/api/libraries/" + held + "/hold", "{\"reason\": \"later\"}")
                    .expect(200);
            passCount(kind, installation);
            Until.gone(operator, other);
            requireWhole(new Client(server.address(), thief), taken);
            server.terminate();
            assertThat(server.awaitExit()).isEqualTo(143);
            other = held;
        }

        try (var server = serve(installation)) {
            var operator = server.client();
            var stolen = new Client(server.address(), thief);
            requireTold(stolen, operator, taken, 1);
            assertThat(stolen.post(BRAKES + "/" + brake + "/release").status()).isEqualTo(403);

            var kept = operator.post(BRAKES + "/" + brake + "/keep").expect(200);
            assertThat(kept.get("kept_at").isTextual()).isTrue();
            requireTold(stolen, operator, taken, 0);
            operator.delete("/api/libraries/" + other + "/hold").expect(200);
            Until.gone(operator, other);
            requireWhole(stolen, taken);

            operator.post(BRAKES + "/" + brake + "/release").expect(200);
            Until.gone(stolen, taken);
            assertThat(brakes(operator)).isEmpty();
            assertThat(happened(stolen))
                    .containsSubsequence("library_braked", "library_brake_released", "library_purged");
            Until.stored(installation, 0);
        }
    }

    private static ServerProcess serve(Installation installation) {
        return ServerProcess.serve(
                installation,
                "--retention",
                "PT0S",
                "--drain-interval",
                "PT0.1S",
                "--brake-user-assets",
                String.valueOf(LIMIT),
                "--brake-window",
                "PT1H",
                "--clock-tolerance",
                "PT1H");
    }

    /** Lets what was given up until now be old enough to be counted: PostgreSQL's clock can be turned, the other one takes a minute. */
    private static void passCount(Kind kind, Installation installation) {
        if (kind == Kind.POSTGRESQL) {
            Postgres.turnClock(installation.url(), COUNTED);
        }
    }

    /** The owner sees it at the library, in its drain and in the feed; the operator in the overview and the metrics. */
    private static void requireTold(Client owner, Client operator, String library, int undecided) {
        assertThat(owner.get("/api/libraries/" + library).body().get("braked").booleanValue())
                .isTrue();
        assertThat(drain(owner, library).get("braked").booleanValue()).isTrue();
        assertThat(happened(owner)).contains("library_braked").doesNotContain("library_brake_released");
        assertThat(brakes(operator)).hasSize(1);
        assertThat(operator.get("/api/admin/drain")
                        .expect(200)
                        .get("undecided_brakes")
                        .intValue())
                .isEqualTo(undecided);
        assertThat(operator.text("/metrics")).contains("sluice_drain_brakes " + undecided + ".0");
    }

    private static void requireWhole(Client owner, String library) {
        assertThat(drain(owner, library).get("purged_assets").intValue()).isZero();
        assertThat(drain(owner, library).get("remaining_assets").intValue()).isEqualTo(LIMIT + 1);
    }

    private static JsonNode drain(Client client, String library) {
        return client.get("/api/libraries/" + library + "/drain").expect(200);
    }

    private static JsonNode brakes(Client operator) {
        return operator.get(BRAKES).expect(200);
    }

    /** What happened to a user's libraries, in order. */
    private static List<String> happened(Client client) {
        var events = new ArrayList<String>();
        client.get("/api/events?entity_types=library&limit=200")
                .expect(200)
                .get("data")
                .forEach(event -> events.add(event.get("event_type").textValue()));
        return events;
    }

    private static String trashed(Client client, int assets) {
        var library = client.createLibrary("Holidays");
        for (int number = 0; number < assets; number++) {
            var bytes = (library + number).getBytes(StandardCharsets.UTF_8);
            client.upload(library, number + ".jpg", bytes).expect(201);
        }
        client.post("/api/libraries/" + library + "/trash").expect(200);
        return library;
    }

    /** The key of a new user. */
    private static String key(Client operator) {
        var user = operator.post("/api/admin/users", "{\"email\": \"ann@example.org\"}")
                .expect(201)
                .get("id")
                .textValue();
        return operator.post("/api/admin/users/" + user + "/api-keys", """
                        {"name": "stolen", "actions": ["read", "write", "delete"], "library_scope_mode": "all_libraries"}""")
                .expect(201)
                .get("api_key")
                .textValue();
    }
}
