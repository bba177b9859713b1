package dev.sluice.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Many uploads at once against a limit. */
class StorageLimitTest {
    private static final int UPLOADS = 32;
    private static final int SIZE = 1_000;
    private static final int FIT = 10;
    private static final int LIMIT = FIT * SIZE + SIZE - 1;

    enum Database {
        H2 {
            @Override
            String fresh() {
                return "jdbc:h2:mem:storage";
            }
        },
        POSTGRESQL {
            @Override
            String fresh() {
                return Postgres.freshDatabase();
            }
        };

        abstract String fresh();
    }

    @ParameterizedTest
    @EnumSource
    void of_32_parallel_uploads_only_those_succeed_that_the_user_has_room_for(Database database) throws Exception {
        try (var server = StartedServer.over(database.fresh())) {
            var superuser = server.superuser();
            var tenant =
                    superuser.post("/api/admin/users", """
                    {"email": "ada@example.org", "storage_limit_bytes": %d}""".formatted(LIMIT)).expect(201);
            var key = superuser
                    .post("/api/admin/users/" + tenant.get("id").textValue() + "/api-keys", """
                    {"name": "a", "actions": ["read", "write"], "library_scope_mode": "all_libraries"}""")
                    .expect(201);
            var client = new Client(server.address(), key.get("api_key").textValue());
            var libraries = new String[] {client.createLibrary("One"), client.createLibrary("Other")};

            assertThat(succeeded(client, libraries)).isEqualTo(FIT);

            var me = client.get("/api/users/me").expect(200);
            assertThat(me.get("storage_used_bytes").asInt()).isEqualTo(FIT * SIZE);
            client.upload(libraries[0], "last.jpg", new byte[LIMIT - FIT * SIZE])
                    .expect(201);
            client.upload(libraries[0], "more.jpg", new byte[1]).expect(507);
        }
    }

    @Test
    void of_32_parallel_uploads_only_those_succeed_that_the_library_has_room_for() throws Exception {
        try (var server = StartedServer.over(Database.POSTGRESQL.fresh())) {
            var client = server.superuser();
            var library = client.createLibrary("Small");
            client.patch("/api/libraries/" + library, "{\"storage_limit_bytes\": " + LIMIT + "}")
                    .expect(200);

            assertThat(succeeded(client, library)).isEqualTo(FIT);

            var filled = client.get("/api/libraries/" + library).expect(200);
            assertThat(filled.get("storage_used_bytes").asInt()).isEqualTo(FIT * SIZE);
            assertThat(filled.get("asset_count").asInt()).isEqualTo(FIT);
        }
    }

    /** Again while the server is too busy, as all clients may. */
    private static int upload(Client client, String library, byte[] bytes) {
        int status = client.upload(library, "a.jpg", bytes).status();
        return status == 503 ? upload(client, library, bytes) : status;
    }

    private static long succeeded(Client client, String... libraries) throws InterruptedException, ExecutionException {
        var threads = Executors.newFixedThreadPool(UPLOADS);
        var uploads = new ArrayList<Callable<Integer>>();
        for (int number = 0; number < UPLOADS; number++) {
            var bytes = new byte[SIZE];
            bytes[0] = (byte) number;
            var library = libraries[number % libraries.length];
            uploads.add(() -> upload(client, library, bytes));
        }
        long created = 0;
        for (var upload : threads.invokeAll(uploads)) {
            assertThat(upload.get()).isIn(201, 507);
            created += upload.get() == 201 ? 1 : 0;
        }
        threads.shutdown();
        return created;
    }
}
