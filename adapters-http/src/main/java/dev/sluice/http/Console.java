package dev.sluice.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.NotFoundResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A page at {@code /} and the files it loads. The files lie under an address with a hash of them all in it, so that browsers
 * may keep them for ever; the page is asked for anew each time. Nothing but these files may run in it.
 */
public final class Console {
    private static final String INDEX = "index.html";
    private static final String VERSION = "@version@";
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml",
            "txt", "text/plain; charset=utf-8",
            "md", "text/plain; charset=utf-8");
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data: blob:; media-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; "
            + "frame-ancestors 'none'";

    private final Map<String, byte[]> files;
    private final String version;

    /**
     * A console out of these files, by their names; {@code @version@} in {@code index.html} is where their hash goes.
     *
     * @throws IllegalArgumentException if there is no {@code index.html}
     */
    public Console(Map<String, byte[]> files) {
        if (!files.containsKey(INDEX)) {
            throw new IllegalArgumentException("a console has an " + INDEX);
        }
        this.files = new TreeMap<>(files);
        this.version = hash(this.files);
    }

    /** Adds the page and its files to a server. */
    public void addTo(JavalinConfig config) {
        var page = text(INDEX).replace(VERSION, version).getBytes(StandardCharsets.UTF_8);
        add(config, "/", ctx -> answer(ctx, INDEX, page, "no-cache"));
        add(config, "/console/{version}/<file>", this::file);
    }

    private static void add(JavalinConfig config, String path, Handler handler) {
        config.routes.get(path, handler);
        config.routes.head(path, handler);
    }

    private void file(Context ctx) {
        var name = ctx.pathParam("file");
        var bytes = files.get(name);
        if (bytes == null || !ctx.pathParam("version").equals(version)) {
            throw new NotFoundResponse("There is nothing at this address.");
        }
        answer(ctx, name, bytes, "public, max-age=31536000, immutable");
    }

    private static void answer(Context ctx, String name, byte[] bytes, String caching) {
        var ending = name.substring(name.lastIndexOf('.') + 1);
        ctx.header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cache-Control", caching)
                .contentType(TYPES.getOrDefault(ending, "application/octet-stream"))
                .result(bytes);
    }

    private String text(String name) {
        return new String(Objects.requireNonNull(files.get(name)), StandardCharsets.UTF_8);
    }

    private static String hash(Map<String, byte[]> files) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, bytes) -> {
                digest.update((name + '\n' + bytes.length + '\n').getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            });
            return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
