package dev.sluice.bootstrap;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Chromium as the system has it, started once for all tests, since unpacking its driver takes a while. */
final class Browser {
    private static final Path CHROMIUM =
            Path.of(Objects.requireNonNullElse(System.getenv("SLUICE_TEST_CHROMIUM"), "/usr/bin/chromium"));
    private static final double PATIENCE = 20_000;
    private static final com.microsoft.playwright.Browser RUNNING = launch();

    private Browser() {}

    /** A window of somebody who has never been here. */
    static Page window() {
        return window(new NewContextOptions());
    }

    /** A window whose page does not object to the scripts of tests. */
    static Page openWindow(ColorScheme scheme, int width) {
        return window(
                new NewContextOptions()
                        .setBypassCSP(true)
                        .setColorScheme(scheme)
                        .setReducedMotion(ReducedMotion.REDUCE),
                width);
    }

    /** Another tab of the same window. */
    static Page tab(Page page) {
        return patient(page.context().newPage());
    }

    private static Page window(NewContextOptions options) {
        return window(options, 1280);
    }

    private static Page window(NewContextOptions options, int width) {
        BrowserContext context =
                RUNNING.newContext(options.setViewportSize(width, 860).setLocale("en-GB"));
        return patient(context.newPage());
    }

    private static Page patient(Page page) {
        page.setDefaultTimeout(PATIENCE);
        return page;
    }

    private static com.microsoft.playwright.Browser launch() {
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox", "--disable-background-networking")));
    }
}
