package dev.sluice.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sluice.application.port.EventType;
import dev.sluice.application.port.OwnedEvent;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.LibraryEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a webhook is told of one event. */
record WebhookMessage(String type, Instant timestamp, Content data) {
    /** About what it was. Of assets there may be thousands. */
    record Content(
            String libraryId,
            long number,
            String entityType,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<String> assetIds,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Map<String, Object> payload) {}

    static WebhookMessage of(OwnedEvent told) {
        var event = told.event();
        var type = EventType.of(event);
        var assets = event instanceof LibraryEvent.OfAssets some
                ? some.assets().stream().map(AssetId::toString).toList()
                : null;
        return new WebhookMessage(
                type.word(),
                event.at(),
                new Content(
                        told.library().toString(),
                        told.number(),
                        EventKind.of(type).word(),
                        assets,
                        EventView.payload(event)));
    }

    /** The same whenever the event is told again. */
    static String idOf(OwnedEvent told) {
        return told.library() + "-" + told.number();
    }
}
