package dev.sluice.http;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The API as a page to try it out: Swagger UI, if it is on the class path, with no code in the page itself and nothing from
 * other hosts.
 */
final class DocsRoutes {
    private static final String WEBJAR = "/META-INF/maven/org.webjars/swagger-ui/pom.properties";
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
                    + " sandbox allow-scripts allow-same-origin";
    private static final Map<String, String> TYPES = Map.of(
            "docs.js", "text/javascript",
            "swagger-ui-bundle.js", "text/javascript",
            "swagger-ui.css", "text/css",
            "favicon-32x32.png", "image/png");

    private final Mount mount;

    /** The folder of Swagger UI on the class path. */
    private final Optional<String> folder = version().map("/META-INF/resources/webjars/swagger-ui/%s/"::formatted);

    DocsRoutes(Mount mount) {
        this.mount = mount;
    }

    void addTo(Routes routes) {
        routes.open("/docs", this::page);
        routes.open("/docs/{file}", this::file);
    }

    private void page(Context ctx) {
        if (folder.isEmpty()) {
            throw nothingThere();
        }
        var page = text("docs.html").replace("{root}", mount.root(ctx));
        answer(ctx, "text/html; charset=utf-8").result(page);
    }

    private void file(Context ctx) {
        var name = ctx.pathParam("file");
        var type = TYPES.get(name);
        if (type == null) {
            throw nothingThere();
        }
        var bytes = name.equals("docs.js") ? ours(name) : theirs(name);
        answer(ctx, type).result(bytes.orElseThrow(DocsRoutes::nothingThere));
    }

    private static Context answer(Context ctx, String type) {
        return ctx.contentType(type).header("Content-Security-Policy", POLICY).header("Cache-Control", "no-cache");
    }

    private Optional<InputStream> theirs(String name) {
        return folder.flatMap(found -> Optional.ofNullable(DocsRoutes.class.getResourceAsStream(found + name)));
    }

    private static Optional<InputStream> ours(String name) {
        return Optional.ofNullable(DocsRoutes.class.getResourceAsStream(name));
    }

    private static String text(String name) {
        try (var resource = ours(name).orElseThrow()) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> version() {
        try (var resource = DocsRoutes.class.getResourceAsStream(WEBJAR)) {
            var properties = new Properties();
            if (resource != null) {
                properties.load(resource);
            }
            return Optional.ofNullable(properties.getProperty("version"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static NotFoundResponse nothingThere() {
        return new NotFoundResponse("There is nothing at this address.");
    }
}
