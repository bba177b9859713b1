package dev.sluice.bootstrap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser.StartTracingOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.sluice.bootstrap.Installation.Kind;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A program that measures how smoothly the console scrolls past 100,000 photos. The API is played by the program, so that
 * only the page is measured. Prints the frames' times and the tasks of 50 ms and more, in ms, while all of them pass in
 * 30 seconds, which means something on a machine that does nothing else; and the most that a task has taken of the CPU.
 */
final class BrowserScrolling {
    private static final int ALL = 100_000;
    private static final int PAGE = 200;
    private static final String LIBRARY = "lib_H9cNmGXLEc8NWcZzSThA9S";
    private static final String PICTURE =
            "<svg xmlns='http://www.w3.org/2000/svg' width='360' height='360'><rect width='360' height='360' fill='teal'/></svg>";

    private static final List<String> TRACED =
            List.of("toplevel", "disabled-by-default-devtools.timeline", "__metadata");

    private BrowserScrolling() {}

    public static void main(String[] arguments) throws Exception {
        var folder = Files.createTempDirectory("scrolling");
        try (var server = ServerProcess.serve(Installation.fresh(Kind.H2, folder))) {
            var page = Browser.window();
            page.route("**/api/libraries/" + LIBRARY, BrowserScrolling::library);
            page.route("**/api/assets?*", BrowserScrolling::assets);
            page.route("**/files/**", route -> answer(route, "image/svg+xml", PICTURE));
            var unused = BrowserConsole.signedIn(page, server);
            page.navigate(server.address() + "/#/libraries/" + LIBRARY);
            page.locator(".tile img").first().waitFor();
            var browser = page.context().browser();
            browser.startTracing(page, new StartTracingOptions().setCategories(TRACED));
            System.out.println(scroll(page));
            System.out.println("longest task, in ms of the CPU: " + longestTask(browser.stopTracing()));
        }
        System.exit(0);
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

    private static Object scroll(Page page) {
        return page.evaluate("""
                () => new Promise(done => {
                  const tasks = [], frames = [], length = 30000, end = document.documentElement.scrollHeight;
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
                })""");
    }

    private static void library(Route route) {
        answer(route, "application/json", """
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
        answer(route, "application/json", "{\"data\": [" + page + "], \"has_more\": true}");
    }

    private static String asset(int number) {
        return """
                {"id": "%1$d", "original_file_name": "IMG_%1$d.JPG", "mime_type": "image/jpeg",
                 "local_datetime": "2024-07-15T12:00:00", "asset_urls": {"thumbnail": {"url": "/files/%1$d/thumbnail"}}}
                """.formatted(number);
    }

    private static void answer(Route route, String type, String body) {
        route.fulfill(new Route.FulfillOptions().setContentType(type).setBody(body));
    }
}
