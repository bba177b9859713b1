package dev.sluice.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserRoutesTest {
    private static final String USERS = "/api/admin/users";

    private final TestServer server = TestServer.start();
    private final Client client = server.client;
    private final Client superuser = server.newSuperuser();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_caller_learns_who_it_is_and_how_much_it_stores() {
        assertThat(client.upload(Form.of("a.jpg", new byte[1_000])).status()).isEqualTo(201);

        var me = client.get("/api/users/me");

        assertThat(me.status()).isEqualTo(200);
        assertThat(me.text("/id")).isEqualTo(client.get("/api/libraries").text("/0/user_id"));
        assertThat(me.at("/storage_used_bytes").asLong()).isEqualTo(1_000);
        assertThat(me.at("/storage_limit_bytes").asLong()).isEqualTo(9_007_199_254_740_991L);
        assertThat(me.at("/is_superuser").asBoolean()).isFalse();
        assertThat(superuser.get("/api/users/me").at("/is_superuser").asBoolean())
                .isTrue();
        assertThat(me.json().fieldNames()).toIterable().hasSameElementsAs(Description.fields("UserResponse"));
    }

    @Test
    void a_superuser_makes_a_user() {
        var made = superuser.post(USERS, """
                {"email": "ada@example.org", "first_name": "Ada", "last_name": null, "storage_limit_bytes": 5000}""");

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.text("/email")).isEqualTo("ada@example.org");
        assertThat(made.text("/first_name")).isEqualTo("Ada");
        assertThat(made.at("/last_name").isNull()).isTrue();
        assertThat(made.at("/is_active").asBoolean()).isTrue();
        assertThat(made.at("/is_superuser").asBoolean()).isFalse();
        assertThat(made.at("/storage_limit_bytes").asLong()).isEqualTo(5_000);
        assertThat(made.at("/storage_used_bytes").asLong()).isZero();
    }

    @Test
    void an_address_belongs_to_one_user_however_it_is_written() {
        assertThat(make("ada@example.org").status()).isEqualTo(201);

        var again = make("ADA@example.org");

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.header("x-should-retry")).hasValue("false");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                       | ["body","email"] missing
            {"email": null}                                          | ["body","email"] string_type
            {"email": "nobody"}                                      | ["body","email"] value_error
            {"email": "a@b", "first_name": 1}                        | ["body","first_name"] string_type
            {"email": "a@b", "storage_limit_bytes": "1"}             | ["body","storage_limit_bytes"] int_type
            {"email": "a@b", "storage_limit_bytes": 1.0}             | ["body","storage_limit_bytes"] int_type
            {"email": "a@b", "storage_limit_bytes": -1}              | ["body","storage_limit_bytes"] greater_than_equal
            {"email": "a@b", "storage_limit_bytes": 9007199254740992}| ["body","storage_limit_bytes"] less_than_equal
            {"email": "a@b", "storage_limit_bytes": 9e99}            | ["body","storage_limit_bytes"] int_type
            """)
    void a_user_that_cannot_be_is_not_made(String body, String problem) {
        var answer = superuser.post(USERS, body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo(problem);
        assertThat(superuser.get(USERS).at("/data")).hasSize(2);
    }

    @Test
    void users_are_listed_page_by_page() {
        for (var name : new String[] {"a", "b", "c"}) {
            assertThat(make(name + "@example.org").status()).isEqualTo(201);
        }

        var first = superuser.get(USERS + "?limit=3");
        var second = superuser.get(USERS + "?limit=3&starting_after_id=" + first.text("/data/2/id"));

        assertThat(first.at("/data")).hasSize(3);
        assertThat(first.at("/has_more").asBoolean()).isTrue();
        assertThat(List.of(first, second))
                .flatExtracting(page -> page.at("/data").findValuesAsText("id"))
                .hasSize(5)
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(second.at("/has_more").asBoolean()).isFalse();
        assertThat(superuser.get(USERS + "?limit=0").status()).isEqualTo(422);
        assertThat(superuser.get(USERS + "?starting_after_id=x").status()).isEqualTo(422);
    }

    @Test
    void a_limit_is_set_and_taken_away_and_nothing_else_changes() {
        var made = make("ada@example.org");
        var user = USERS + "/" + made.text("/id");

        var limited = superuser.patch(user, "{\"storage_limit_bytes\": 1}");
        assertThat(limited.status()).isEqualTo(200);
        assertThat(limited.at("/storage_limit_bytes").asLong()).isEqualTo(1);
        assertThat(limited.text("/email")).isEqualTo("ada@example.org");
        assertThat(superuser.patch(user, "{}").json()).isEqualTo(limited.json());

        assertThat(superuser.patch(user, "{\"storage_limit_bytes\": null}").at("/storage_limit_bytes"))
                .isEqualTo(made.at("/storage_limit_bytes"));
    }

    @Test
    void a_user_who_is_deactivated_is_nobody_until_activated_again() {
        var user = USERS + "/" + client.get("/api/users/me").text("/id");

        assertThat(superuser
                        .patch(user, "{\"is_active\": false}")
                        .at("/is_active")
                        .asBoolean())
                .isFalse();
        assertThat(client.get("/api/libraries").status()).isEqualTo(401);

        assertThat(superuser.patch(user, "{\"is_active\": true}").status()).isEqualTo(200);
        assertThat(client.get("/api/libraries").status()).isEqualTo(200);
    }

    @Test
    void the_last_superuser_cannot_be_deactivated() {
        var user = USERS + "/" + superuser.get("/api/users/me").text("/id");

        assertThat(superuser.patch(user, "{\"is_active\": false}").status()).isEqualTo(409);
        assertThat(superuser.get(USERS).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"is_active": "false"}       | ["body","is_active"] bool_type
            {"is_active": 0}             | ["body","is_active"] bool_type
            {"storage_limit_bytes": -1}  | ["body","storage_limit_bytes"] greater_than_equal
            """)
    void a_change_that_cannot_be_is_refused(String body, String problem) {
        var answer = superuser.patch(USERS + "/" + client.get("/api/users/me").text("/id"), body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo(problem);
    }

    @Test
    void there_is_nothing_to_change_about_nobody() {
        assertThat(superuser.patch(Nobody.path(USERS + "/{user_id}"), "{}").status())
                .isEqualTo(404);
        assertThat(superuser.patch(USERS + "/x", "{}").status()).isEqualTo(422);
    }

    @Test
    void none_of_it_is_for_those_who_are_no_superusers() {
        var me = USERS + "/" + client.get("/api/users/me").text("/id");

        assertThat(client.get(USERS).status()).isEqualTo(403);
        assertThat(client.post(USERS, "{\"email\": \"a@example.org\"}").status())
                .isEqualTo(403);
        assertThat(client.patch(me, "{\"storage_limit_bytes\": null}").status()).isEqualTo(403);
        assertThat(client.get(USERS).detail()).contains("superuser");
    }

    private Answer make(String email) {
        return superuser.post(USERS, "{\"email\": \"" + email + "\"}");
    }
}
