package dev.sluice.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** When a key was last used is known, and no request pays for it with a write. */
class KeyUseTest {
    private static final int REQUESTS = 50;

    @Test
    void requests_write_nothing_and_what_was_used_is_written_down_once_for_all() {
        try (var server = StartedServer.over(Postgres.freshDatabase())) {
            var client = server.superuser();
            assertThat(lastUsed(client)).isEmpty();
            List<String> unused = server.statements.take();

            for (int request = 0; request < REQUESTS; request++) {
                client.get("/api/libraries").expect(200);
            }
            assertThat(server.statements.take())
                    .hasSizeGreaterThanOrEqualTo(REQUESTS)
                    .allMatch(sql -> sql.strip().toLowerCase(Locale.ROOT).startsWith("select"));

            server.useCases.keyUses().flush();
            assertThat(server.statements.take()).hasSizeLessThan(REQUESTS / 10).anyMatch(sql -> sql.contains("update"));
            assertThat(lastUsed(client)).isNotEmpty();
        }
    }

    private static String lastUsed(Client client) {
        return client.get("/api/api-keys/")
                .expect(200)
                .get(0)
                .path("last_used_at")
                .asText("");
    }
}
