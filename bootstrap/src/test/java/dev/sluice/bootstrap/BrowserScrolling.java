package dev.sluice.bootstrap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser.StartTracingOptions;
import com.microsoft.playwright.Page;
import dev.sluice.bootstrap.Installation.Kind;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * A program that measures how smoothly the console scrolls past 100,000 photos. The photos are played by the program, so that
 * only the page is measured. Prints the frames' times and the tasks of 50 ms and more, in ms, while all of them pass in five
 * minutes, which means something on a machine that does nothing else; and the most that a task takes of the CPU when they
 * pass in 30 seconds.
 */
final class BrowserScrolling {
    private static final int SIDE = 360;
    private static final Duration UNHURRIED = Duration.ofMinutes(5);
    private static final Duration HURRIED = Duration.ofSeconds(30);

    private static final List<String> TRACED =
            List.of("toplevel", "disabled-by-default-devtools.timeline", "__metadata");

    private BrowserScrolling() {}

    public static void main(String[] arguments) throws Exception {
        var folder = Files.createTempDirectory("scrolling");
        try (var real = ServerProcess.serve(Installation.fresh(Kind.H2, folder));
                var server = new PlayedServer(real.address(), picture())) {
            var plain = opened(server);
            System.out.println(scroll(plain, UNHURRIED));
            plain.context().close();
            var traced = opened(server);
            var browser = traced.context().browser();
            browser.startTracing(traced, new StartTracingOptions().setCategories(TRACED));
            Object unused = scroll(traced, HURRIED);
            System.out.println("longest task, in ms of the CPU: " + longestTask(browser.stopTracing()));
        }
        System.exit(0);
    }

    /** A window of its own with the library. */
    private static Page opened(PlayedServer server) {
        var page = Browser.window();
        var unused = BrowserConsole.signedIn(page, server.address());
        page.navigate(server.address() + "/#/libraries/" + PlayedServer.LIBRARY);
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
}
