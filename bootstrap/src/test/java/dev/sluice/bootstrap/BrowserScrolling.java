package dev.sluice.bootstrap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser.StartTracingOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.sluice.bootstrap.Installation.Kind;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/**
 * A program that measures how smoothly the console scrolls past 100,000 photos. The API is played by the program, so that
 * only the page is measured. Prints the frames' times and the tasks of 50 ms and more, in ms, while all of them pass in two
 * minutes, which means something on a machine that does nothing else; and the most that a task takes of the CPU when they
 * pass in 30 seconds.
 */
final class BrowserScrolling {
    private static final int ALL = 100_000;
    private static final int PAGE = 200;
    private static final String LIBRARY = "lib_H9cNmGXLEc8NWcZzSThA9S";
    private static final int SIDE = 360;
    private static final Duration UNHURRIED = Duration.ofMinutes(2);
    private static final Duration HURRIED = Duration.ofSeconds(30);

    private static final List<String> TRACED =
            List.of("toplevel", "disabled-by-default-devtools.timeline", "__metadata");

    private BrowserScrolling() {}

    public static void main(String[] arguments) throws Exception {
        var folder = Files.createTempDirectory("scrolling");
        try (var server = ServerProcess.serve(Installation.fresh(Kind.H2, folder))) {
            var picture = picture();
            var plain = opened(server, picture);
            System.out.println(scroll(plain, UNHURRIED));
            plain.context().close();
            var traced = opened(server, picture);
            var browser = traced.context().browser();
            browser.startTracing(traced, new StartTracingOptions().setCategories(TRACED));
            Object unused = scroll(traced, HURRIED);
            System.out.println("longest task, in ms of the CPU: " + longestTask(browser.stopTracing()));
        }
        System.exit(0);
    }

    /** A window of its own with the library. */
    private static Page opened(ServerProcess server, byte[] picture) {
        var page = Browser.window();
        page.route("**/api/libraries/" + LIBRARY, BrowserScrolling::library);
        page.route("**/api/assets?*", BrowserScrolling::assets);
        page.route("**/files/**", route -> answer(route, "image/jpeg", picture));
        var unused = BrowserConsole.signedIn(page, server);
        page.navigate(server.address() + "/#/libraries/" + LIBRARY);
        page.locator(".tile img").first().waitFor();
        return page;
    }

    /** As large as a thumbnail is. */
    private static byte[] picture() throws IOException {
        var large = ImageIO.read(new ByteArrayInputStream(new Scenery(1).jpeg()));
        var small = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        boolean unused = small.createGraphics().drawImage(large, 0, 0, SIDE, SIDE, null);
        var bytes = new ByteArrayOutputStream();
        if (!ImageIO.write(small, "jpeg", bytes)) {
            throw new IOException("no JPEG can be written here");
        }
        return bytes.toByteArray();
    }

    /** Of those that the thread of the page has run. */
    private static double longestTask(byte[] trace) throws IOException {
        var events = new ObjectMapper().readTree(trace).get("traceEvents");
        var threads = new HashSet<String>();
        for (var event : events) {
            if (event.path("args").path("name").asText().equals("CrRendererMain")) {
                threads.add(thread(event));
            }
        }
        double longest = 0;
        for (var event : events) {
            if (event.path("name").asText().endsWith("RunTask") && threads.contains(thread(event))) {
                longest = Math.max(longest, event.path("tdur").asDouble() / 1000);
            }
        }
        return longest;
    }

    private static String thread(JsonNode event) {
        return event.path("pid") + ":" + event.path("tid");
    }

    private static Object scroll(Page page, Duration time) {
        return page.evaluate("""
                length => new Promise(done => {
                  const tasks = [], frames = [], end = document.documentElement.scrollHeight;
                  new PerformanceObserver(list => list.getEntries().forEach(task => tasks.push(Math.round(task.duration))))
                    .observe({type: "longtask"});
                  const start = performance.now();
                  let last = start;
                  const step = now => {
                    frames.push(now - last);
                    last = now;
                    scrollTo(0, end * Math.min(1, (now - start) / length));
                    if (now - start < length) return requestAnimationFrame(step);
                    frames.sort((one, other) => one - other);
                    const at = share => Math.round(frames[Math.floor((frames.length - 1) * share)]);
                    done(JSON.stringify({frames: frames.length, median: at(.5), p99: at(.99), longest: at(1), tasks}));
                  };
                  requestAnimationFrame(step);
                })""", (double) time.toMillis());
    }

    private static void library(Route route) {
        answerJson(route, """
                {"id": "%s", "name": "Many", "asset_count": %d, "trashed_asset_count": 0, "storage_used_bytes": 1,
                 "storage_limit_bytes": null, "state": "live", "held": false, "updated_at": "2026-01-01T00:00:00Z"}
                """.formatted(LIBRARY, ALL));
    }

    private static void assets(Route route) {
        var query = Arrays.stream(URI.create(route.request().url()).getQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        boolean oldest = "asc".equals(query.get("order"));
        var after = query.get("starting_after_id");
        int from = after == null ? (oldest ? ALL - 1 : 0) : Integer.parseInt(after) + (oldest ? -1 : 1);
        int direction = oldest ? -1 : 1;
        var page = IntStream.range(0, PAGE)
                .map(step -> from + direction * step)
                .filter(number -> number >= 0 && number < ALL)
                .mapToObj(BrowserScrolling::asset)
                .collect(Collectors.joining(","));
        answerJson(route, "{\"data\": [" + page + "], \"has_more\": true}");
    }

    private static String asset(int number) {
        return """
                {"id": "%1$d", "original_file_name": "IMG_%1$d.JPG", "mime_type": "image/jpeg",
                 "local_datetime": "2024-07-15T12:00:00", "asset_urls": {"thumbnail": {"url": "/files/%1$d/thumbnail"}}}
                """.formatted(number);
    }

    private static void answerJson(Route route, String body) {
        answer(route, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    private static void answer(Route route, String type, byte[] body) {
        route.fulfill(new Route.FulfillOptions().setContentType(type).setBodyBytes(body));
    }
}
