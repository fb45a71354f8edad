package dev.understudy.process;

import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Chromium as this machine has it: on the path, or where {@code test.browser} says. None is downloaded. */
record MachineBrowser(Playwright playwright, Browser browser) implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");

    private static final String NONE = """

            ************************************************************************************
            *  NO BROWSER: THE CONSOLE IS NOT TESTED.                                          *
            *  Install Chromium so that it is on the path, or say -Dtest.browser=/path/to/it.  *
            ************************************************************************************
            """;

    /** Starts it; where there is none the tests say so, and are given up. */
    static MachineBrowser start() {
        Path executable = find().orElseGet(() -> {
            System.err.println(NONE);
            return abort(NONE);
        });
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new MachineBrowser(
                playwright, playwright.chromium().launch(new LaunchOptions().setExecutablePath(executable)));
    }

    private static Optional<Path> find() {
        String told = System.getProperty("test.browser");
        if (told != null) {
            return Optional.of(Path.of(told));
        }
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
