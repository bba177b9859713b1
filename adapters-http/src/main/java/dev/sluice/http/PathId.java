package dev.sluice.http;

import dev.sluice.domain.AssetId;
import dev.sluice.domain.LibraryId;
import io.javalin.http.Context;
import java.util.List;
import java.util.function.Function;

/** The id in a path. */
final class PathId {
    private PathId() {}

    static LibraryId library(Context ctx) {
        return read(ctx, "library_id", LibraryId::parse);
    }

    static AssetId asset(Context ctx) {
        return read(ctx, "asset_id", AssetId::parse);
    }

    private static <T> T read(Context ctx, String name, Function<String, T> parse) {
        var problems = new Problems();
        var id = problems.read(List.of("path", name), ctx.pathParam(name), parse);
        problems.check();
        return id.orElseThrow();
    }
}
