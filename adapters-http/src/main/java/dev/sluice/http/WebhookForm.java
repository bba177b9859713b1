package dev.sluice.http;

import dev.sluice.application.WebhookRequest;
import dev.sluice.application.port.EventType;
import dev.sluice.application.port.Webhook;
import dev.sluice.application.port.WebhookSecret;
import io.javalin.http.Context;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Reads what webhook somebody wants. */
final class WebhookForm {
    private static final int SECRET_BYTES = 32;
    private static final int HIGHEST_PORT = 65_535;

    private static final Map<String, EventType> TYPES =
            Arrays.stream(EventType.values()).collect(Collectors.toMap(EventType::word, Function.identity()));

    private WebhookForm() {}

    /**
     * Reads the body of a request. Without a secret a random one is made, without types all are meant.
     *
     * @throws Unprocessable if anything in it is not acceptable
     */
    static WebhookRequest read(Context ctx, RandomGenerator random) {
        var body = JsonBody.read(ctx);
        var url = body.required("url", WebhookForm::url);
        var secret = body.optional("secret", WebhookSecret::new);
        var types = body.hasValue("event_types")
                ? body.all("event_types", TYPES.size(), Parse.word(TYPES))
                : List.of(EventType.values());
        body.check();
        return new WebhookRequest(url.orElseThrow(), secret.orElseGet(() -> secret(random)), Set.copyOf(types));
    }

    private static WebhookSecret secret(RandomGenerator random) {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return WebhookSecret.of(bytes);
    }

    /** Where it leads is looked at when messages are sent, each time anew. */
    private static String url(String text) {
        try {
            var url = new URI(text);
            boolean web = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
            if (!web
                    || url.getHost() == null
                    || url.getRawUserInfo() != null
                    || url.getRawFragment() != null
                    || url.getPort() == 0
                    || url.getPort() > HIGHEST_PORT) {
                throw new IllegalArgumentException(
                        "the address should begin with http:// or https:// and a host, without user or fragment");
            }
            var ascii = url.toASCIIString();
            if (ascii.length() > Webhook.LONGEST_URL) {
                throw new IllegalArgumentException("the address should have at most 2048 characters");
            }
            return ascii;
        } catch (URISyntaxException malformed) {
            throw new IllegalArgumentException("the address should be one", malformed);
        }
    }
}
