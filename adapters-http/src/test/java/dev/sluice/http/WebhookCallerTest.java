package dev.sluice.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.Delivery;
import dev.sluice.application.port.Webhook;
import dev.sluice.application.port.WebhookSecret;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What those receive whom webhooks lead to, and whom they do not lead to. */
class WebhookCallerTest {
    private static final byte[] SECRET = "0123456789abcdef01234567".getBytes(StandardCharsets.US_ASCII);

    private final TestServer server = TestServer.start();
    private final Receiver receiver = Receiver.start();
    private final List<String> resolved = new ArrayList<>();

    @AfterEach
    void stop() {
        receiver.close();
        server.close();
    }

    @Test
    void a_message_is_signed_and_tells_of_one_event() throws GeneralSecurityException {
        var webhook = webhook(receiver.url("127.0.0.1"), "");
        var library =
                server.client.post("/api/libraries", "{\"name\": \"Archive\"}").text("/id");
        var asset = server.client.upload(Form.of("a.jpg", new byte[] {1})).text("/id");

        assertThat(tell(webhook, true)).isEqualTo(new Delivery(2, false, null));

        var told = receiver.messages().get(1);
        assertThat(told.path()).isEqualTo("/hook?of=ours");
        assertThat(told.body()).isEqualTo("""
                        {"type":"asset_created","timestamp":"2026-03-01T12:34:56.789012Z","data":{"library_id":"%s",\
                        "number":2,"entity_type":"asset","asset_ids":["%s"]}}""".formatted(library, asset));
        assertThat(told.id()).isEqualTo(library + "-2");
        assertThat(told.timestamp())
                .isEqualTo(String.valueOf(server.clock.instant().getEpochSecond()));
        assertThat(told.signature()).isEqualTo("v1," + hmac(told.id() + "." + told.timestamp() + "." + told.body()));
    }

    private static String hmac(String text) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET, "HmacSHA256"));
        return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void only_the_types_that_were_asked_for_and_the_owners_own_are_told() {
        var webhook = webhook(receiver.url("127.0.0.1"), ", \"event_types\": [\"library_trashed\"]");
        var library =
                server.client.post("/api/libraries", "{\"name\": \"Archive\"}").text("/id");
        var other = server.newUser();
        var theirs = other.post("/api/libraries", "{\"name\": \"Theirs\"}").text("/id");
        assertThat(other.post("/api/libraries/" + theirs + "/trash").status()).isEqualTo(200);
        assertThat(server.client.post("/api/libraries/" + library + "/trash").status())
                .isEqualTo(200);

        assertThat(tell(webhook, true).told()).isEqualTo(1);

        assertThat(receiver.messages()).hasSize(1);
        assertThat(receiver.messages().get(0).body()).contains(library, "\"purge_after\":");
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 404, 500})
    void whatever_is_no_success_is_sent_again_with_the_same_id(int status) {
        var webhook = webhook(receiver.url("127.0.0.1"), "");
        create();
        receiver.answer(status);
        assertThat(tell(webhook, true).failure()).isEqualTo("It answered " + status + ".");
        assertThat(server.client.get("/api/webhooks").text("/0/last_error")).isEqualTo("It answered " + status + ".");
        server.clock.turn(Duration.ofSeconds(1));
        receiver.answer(200);

        assertThat(tell(webhook, true).told()).isEqualTo(1);

        assertThat(receiver.messages()).extracting(Receiver.Message::path).containsOnly("/hook?of=ours");
        assertThat(receiver.messages())
                .extracting(Receiver.Message::id)
                .hasSize(2)
                .containsOnly(idOfFirst());
    }

    private String idOfFirst() {
        return receiver.messages().get(0).id();
    }

    @Test
    void an_address_that_is_not_public_is_refused_when_it_is_called() {
        var webhook = webhook(receiver.url("hooks.example"), "");
        create();

        assertThat(tell(webhook, false, "127.0.0.1").failure()).contains("not a public one");
        server.clock.turn(Duration.ofHours(1));
        assertThat(tell(webhook, false, "203.0.113.1", "127.0.0.1").failure()).contains("not a public one");

        assertThat(receiver.messages()).isEmpty();
        assertThat(resolved).containsExactly("hooks.example", "hooks.example");
    }

    @Test
    void the_connection_is_made_to_the_very_address_that_was_looked_at() {
        var webhook = webhook(receiver.url("hooks.example"), "");
        create();

        assertThat(tell(webhook, true, "127.0.0.1").told()).isEqualTo(1);

        assertThat(resolved).containsExactly("hooks.example");
        assertThat(receiver.messages().get(0).host()).startsWith("hooks.example:");
    }

    @Test
    void who_cannot_be_reached_says_so_and_nothing_more() {
        var url = receiver.url("127.0.0.1");
        receiver.close();
        var webhook = webhook(url, "");
        create();

        assertThat(tell(webhook, true).failure()).isEqualTo("It could not be told: ConnectException.");
        server.clock.turn(Duration.ofHours(1));
        assertThat(tell(webhook, true, new String[0]).failure()).isEqualTo("Its host is not known.");
    }

    private void create() {
        assertThat(server.client
                        .post("/api/libraries", "{\"name\": \"Archive\"}")
                        .status())
                .isEqualTo(201);
    }

    private Webhook webhook(String url, String more) {
        var secret = WebhookSecret.of(SECRET).text();
        var added = server.client.post(
                "/api/webhooks", "{\"url\": \"%s\", \"secret\": \"%s\"%s}".formatted(url, secret, more));
        assertThat(added.status()).isEqualTo(201);
        return server.useCases.openWebhooks().list().get(0);
    }

    private Delivery tell(Webhook webhook, boolean privateTargets) {
        return tell(webhook, privateTargets, "127.0.0.1");
    }

    /** With these addresses in place of what a name leads to. */
    private Delivery tell(Webhook webhook, boolean privateTargets, String... addresses) {
        var secure = (SSLSocketFactory) SSLSocketFactory.getDefault();
        TargetCall.Names names = host -> {
            resolved.add(host);
            return addresses(addresses);
        };
        try (var caller = new WebhookCaller(privateTargets, Duration.ofDays(3), server.clock, names, secure)) {
            return server.useCases.deliverEvents().deliver(caller.to(webhook), UUID.randomUUID(), 10, () -> true);
        }
    }

    private static InetAddress[] addresses(String... texts) throws UnknownHostException {
        if (texts.length == 0) {
            throw new UnknownHostException();
        }
        var addresses = new InetAddress[texts.length];
        for (int each = 0; each < texts.length; each++) {
            addresses[each] = InetAddress.getByName(texts[each]);
        }
        return addresses;
    }
}
