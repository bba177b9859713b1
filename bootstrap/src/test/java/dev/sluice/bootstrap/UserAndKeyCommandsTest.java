package dev.sluice.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

/** The commands about users and keys, against a server that runs. */
class UserAndKeyCommandsTest extends ServerTest {
    @Test
    void users_are_added_and_listed() {
        var added = server.run(
                        "user",
                        "add",
                        "ann@example.org",
                        "--first-name",
                        "Ann",
                        "--last-name",
                        "Other",
                        "--storage-limit",
                        "5GB")
                .text();

        assertThat(added).matches("ann@example.org is added as (intuser_\\w+)\\. Make a key with: .* --user \\1");
        var lines = server.run("user", "list").text().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).matches("ID +EMAIL +NAME +STATUS +USED +LIMIT");
        assertThat(lines.get(1)).matches("intuser_\\w+  - +- +active, superuser +0 B +-");
        assertThat(lines.get(2)).matches("intuser_\\w+  ann@example\\.org  Ann Other  active +0 B +5\\.0 GB");
    }

    @Test
    void all_users_are_listed_over_however_many_pages() {
        for (int number = 0; number < 201; number++) {
            server.client()
                    .post("/api/admin/users", "{\"email\": \"user%d@example.org\"}".formatted(number))
                    .expect(201);
        }

        assertThat(server.runForJson("user", "list").json().findValuesAsText("id"))
                .hasSize(202)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_user_who_is_there_already_is_refused() {
        assertThat(server.run("user", "add", "ann@example.org").exitCode()).isZero();

        assertThat(server.run("user", "add", "ann@example.org").complaint(1)).contains("e-mail");
        assertThat(server.run("user", "add", "nobody").complaint(2)).startsWith("email: ");
        assertThat(server.run("user", "add", "bob@example.org", "--storage-limit", "much")
                        .complaint(2))
                .isEqualTo("--storage-limit should be a size such as 500GB or a number of bytes, not 'much'.");
    }

    @Test
    void a_key_is_good_for_what_it_was_made_for_until_it_is_revoked() {
        var made = server.run("key", "create", "Backup", "--allow", "read,write")
                .text()
                .lines()
                .toList();

        assertThat(made.get(0)).matches("Backup is made as \\w+\\. Its secret, shown only now:");
        var client = new Client(URI.create(server.url()), made.get(1));
        assertThat(client.get("/api/libraries").status()).isEqualTo(200);
        assertThat(client.delete("/api/libraries/lib_2JZzULVps9My5aC7oDT4Bq").status())
                .isEqualTo(403);
        var id = made.get(0).replaceAll("Backup is made as (\\w+)\\..*", "$1");
        assertThat(server.run("key", "list").text().lines())
                .hasSize(3)
                .anyMatch(line -> line.matches(id + "  Backup +active +read,write +all +.*"));

        assertThat(server.run("key", "revoke", id).text()).isEqualTo("The key is revoked.");
        assertThat(client.get("/api/libraries").status()).isEqualTo(401);
        assertThat(server.run("key", "revoke", "apikey_2JZzULVps9My5aC7oDT4Bq").exitCode())
                .isEqualTo(4);
    }

    @Test
    void a_superuser_makes_keys_for_others_and_for_selected_libraries() {
        var ann = server.runForJson("user", "add", "ann@example.org")
                .json()
                .get("id")
                .textValue();
        var key = server.runForJson("key", "create", "First", "--allow", "read", "--allow", "write", "--user", ann)
                .json();
        var client = new Client(URI.create(server.url()), key.get("api_key").textValue());
        assertThat(client.get("/api/users/me").expect(200).get("id").textValue())
                .isEqualTo(ann);
        var library = client.createLibrary("Hers");

        var narrow = server.runForJson(
                        "key", "create", "Narrow", "--allow", "read", "--library", library, "--user", ann)
                .json();

        assertThat(narrow.get("selected_library_count").intValue()).isEqualTo(1);
        assertThat(server.runForJson("key", "list", "--user", ann).json()).hasSize(2);
        assertThat(server.runForJson("key", "list", "--user", ann).out())
                .doesNotContain(narrow.get("api_key").textValue());
        assertThat(server.run("key", "create", "Strange", "--allow", "everything")
                        .complaint(2))
                .startsWith("actions");
    }
}
