package dev.sluice.http;

import dev.sluice.domain.ApiKeyId;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.UserId;
import dev.sluice.domain.WebhookId;
import io.javalin.http.Context;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The id in a path. */
final class PathId {
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private PathId() {}

    static LibraryId library(Context ctx) {
        return read(ctx, "library_id", LibraryId::parse);
    }

    static AssetId asset(Context ctx) {
        return read(ctx, "asset_id", AssetId::parse);
    }

    static UserId user(Context ctx) {
        return read(ctx, "user_id", UserId::parse);
    }

    static ApiKeyId key(Context ctx) {
        return read(ctx, "key_id", ApiKeyId::parse);
    }

    static WebhookId webhook(Context ctx) {
        return read(ctx, "webhook_id", WebhookId::parse);
    }

    static UUID note(Context ctx) {
        return read(ctx, "note_id", PathId::uuid);
    }

    static UUID brake(Context ctx) {
        return read(ctx, "brake_id", PathId::uuid);
    }

    /** As it is written: the platform reads "1-1-1-1-1", too. */
    private static UUID uuid(String text) {
        if (!UUID_TEXT.matcher(text).matches()) {
            throw new IllegalArgumentException("the id should be a UUID");
        }
        return UUID.fromString(text);
    }

    private static <T> T read(Context ctx, String name, Function<String, T> parse) {
        var problems = new Problems();
        var id = problems.read(List.of("path", name), ctx.pathParam(name), parse);
        problems.check();
        return id.orElseThrow();
    }
}
