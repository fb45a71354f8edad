package dev.understudy.process;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import dev.understudy.access.Role;
import dev.understudy.testing.Client;
import dev.understudy.testing.Ports;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The console of the packaged server, in a real browser. The server has a key, which the page asks for. */
class ConsoleIT {

    private static final String KEY = "a-key-for-the-console";
    private static final String ARTICLES = "/integration/v1/article/";

    /** A telling state of each view, in the order of the navigation; of the requests the last one is open. */
    private static final Map<String, String> STATES = states();

    /** What a first look asks for may have to be loaded while other servers start beside. */
    private static final double PATIENCE_MS = 30_000;

    private static MachineBrowser chromium;
    private static ServerProcess server;

    private final List<String> elsewhere = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private BrowserContext context;
    private Page page;

    private static Map<String, String> states() {
        Map<String, String> states = new LinkedHashMap<>();
        states.put("Requests", "requests/%d");
        states.put("Role table", "table/17/VIEWER?words=article");
        states.put("Ask", "ask?role=STEWARD&method=DELETE&path=/integration/v1/datasource/1/");
        states.put("People", "people/users/7");
        states.put("Instances", "instances");
        states.put("Objects", "objects/table/1");
        states.put("Matillion", "matillion/users/reader");
        states.put("Time and trouble", "trouble");
        return states;
    }

    @BeforeAll
    static void start() throws IOException {
        setDefaultAssertionTimeout(PATIENCE_MS);
        chromium = MachineBrowser.start();
        server = ServerProcess.start(Ports.free(), List.of("--understudy.control.key=" + KEY));
    }

    @AfterAll
    static void end() throws InterruptedException {
        if (server != null) {
            server.close();
            chromium.close();
        }
    }

    @BeforeEach
    void openTheConsole() {
        control().post("/_understudy/instances/default/reset").then().statusCode(204);
        context = chromium.browser().newContext(new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE));
        page = context.newPage();
        page.onRequest(request -> {
            if (!request.url().startsWith(base()) && !request.url().startsWith("blob:" + base())) {
                elsewhere.add(request.url());
            }
        });
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onDialog(Dialog::accept);
        page.navigate(base() + "/_understudy");
        page.getByLabel("Key", new Page.GetByLabelOptions().setExact(true)).fill(KEY);
        page.keyboard().press("Enter");
        settled();
    }

    @AfterEach
    void nothingLeftTheServerOrWasForbidden() {
        context.close();
        assertThat(elsewhere).isEmpty();
        assertThat(complaints).isEmpty();
    }

    /** The page asks for several things at once, and one of them may be refused when the key has been entered for another. */
    @Test
    void whoHasEnteredTheKeyIsNotAskedForItByALateRefusal() {
        List<Route> late = new ArrayList<>();
        Page tab = context.newPage();
        tab.route("**/_understudy/instances", route -> {
            if (route.request().headers().containsKey("x-understudy-key")) {
                route.resume();
            } else {
                late.add(route);
            }
        });
        tab.navigate(base() + "/_understudy");
        tab.getByLabel("Key", new Page.GetByLabelOptions().setExact(true)).fill(KEY);
        tab.keyboard().press("Enter");
        assertThat(tab.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("No calls yet")))
                .isVisible();

        tab.waitForResponse(response -> response.status() == 401, () -> late.forEach(Route::resume))
                .finished();
        tab.evaluate("new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
        assertThat(tab.getByRole(AriaRole.DIALOG).count()).isZero();
    }

    @Test
    void aDenialComesInByItselfIsExplainedAndAskedAgainAsAnotherRole() {
        assertThat(heading("No calls yet")).isVisible();

        denied();
        link("POST " + ARTICLES).click();
        Locator call = page.locator(".call");
        assertThat(call).containsText("Articles API: Create a new Article");
        assertThat(call).containsText("Viewer: No");
        assertThat(call).containsText("You do not have permission to perform this action.");
        page.getByLabel("Live").click();
        assertThat(page.getByLabel("Live")).not().isChecked();
        assertThat(call).isVisible();

        call.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Steward Yes"))
                .click();
        assertThat(heading("Steward may")).isVisible();
        assertThat(page.locator(".code")).containsText("curl -i -X POST -H 'Token: steward-token'");
        page.reload();
        assertThat(heading("Steward may")).isVisible();
    }

    @Test
    void whoHasClosedTheDialogIsAskedForTheKeyAgain() {
        Page tab = context.newPage();
        tab.navigate(base() + "/_understudy");
        assertThat(tab.getByRole(AriaRole.DIALOG)).isVisible();
        tab.waitForLoadState(LoadState.NETWORKIDLE); // no refusal is on its way
        tab.keyboard().press("Escape");
        assertThat(tab.getByRole(AriaRole.DIALOG)).hasCount(0);

        tab.evaluate("location.hash = '#/people'");
        assertThat(tab.getByRole(AriaRole.DIALOG)).isVisible();
    }

    @Test
    void whoEntersAnotherKeyIsToldSo() {
        Page tab = context.newPage();
        tab.navigate(base() + "/_understudy");
        Locator dialog = tab.getByRole(AriaRole.DIALOG);
        assertThat(dialog).isVisible();
        assertThat(dialog.getByRole(AriaRole.ALERT)).hasCount(0);
        dialog.getByLabel("Key").fill("another");
        tab.keyboard().press("Enter");
        assertThat(dialog.getByRole(AriaRole.ALERT)).hasText("The server does not take the key that was entered.");

        dialog.getByLabel("Key").fill(KEY);
        tab.keyboard().press("Enter");
        assertThat(dialog).hasCount(0);
    }

    @Test
    void callsThatSomebodyElseHasClearedGoWhenTheNextComesIn() {
        denied();
        assertThat(link("POST " + ARTICLES)).isVisible();
        control().delete("/_understudy/journal").then().statusCode(204);

        client().as(Role.VIEWER).get(ARTICLES).then().statusCode(200);
        assertThat(link("GET " + ARTICLES)).isVisible();
        assertThat(page.locator(".calls tbody tr")).hasCount(1);
    }

    @Test
    void theListGoesOnWhenTheServerHasBeenBusyOnce() {
        denied();
        assertThat(page.locator(".calls tbody tr")).hasCount(1);
        refuseOnce(".*/_understudy/journal\\?.*");
        denied();

        assertThat(page.locator(".calls tbody tr")).hasCount(2);
        assertThat(page.locator(".fault")).hasCount(0);
    }

    /** In memory ids of calls begin anew then. */
    @Test
    void theListIsThatOfTheServerThatHasComeBack() throws Exception {
        int port = Ports.free();
        Client others = new Client(port, "default");
        Page tab = context.newPage();
        Locator calls = tab.locator(".calls tbody tr");
        try (ServerProcess first = ServerProcess.start(port, List.of())) {
            tab.navigate("http://localhost:" + port + "/_understudy");
            for (int call = 1; call <= 3; call++) {
                others.as(Role.VIEWER).get(ARTICLES);
            }
            assertThat(calls).hasCount(3);
            first.kill();
        }
        assertThat(tab.locator(".fault")).hasText("The server does not answer. Is it still running?");
        assertThat(calls).hasCount(3);

        try (ServerProcess second = ServerProcess.start(port, List.of())) {
            others.as(Role.STEWARD).get(ARTICLES);
            assertThat(calls).hasCount(1);
            assertThat(calls).containsText("Steward");
            assertThat(tab.locator(".fault")).hasCount(0);
        }
    }

    @Test
    void whatIsShownStaysWhenTheServerIsTooBusyToTellItAnew() {
        view("People");
        link("viewer@example.com").click();
        page.getByLabel("New token").fill("for a walk");
        refuseOnce(".*/_understudy/users/7$");
        button("Make").click();

        assertThat(page.locator(".fault")).hasText("The server answered 503.");
        assertThat(page.locator("dl")).containsText("viewer@example.com");
        assertThat(page.locator(".answer")).containsText("for a walk: shown this once");
    }

    @Test
    void aKeyboardIsEnough() {
        denied();
        tabTo("Role table");
        page.keyboard().press("Enter");
        settled();
        Locator first = page.locator(".heat a.cell").first();
        first.focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowRight");
        assertThat(page.getByLabel("Row 2, Explorer:")).isFocused();

        page.getByLabel("Row 15, Viewer:").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".panel")).containsText("Row 15 · Viewer: No");
        assertThat(page.locator(".panel")).containsText("POST " + ARTICLES);
    }

    @Test
    void aWorldIsKeptChangedComparedAndBroughtBack() {
        view("Instances");
        page.getByLabel("Snapshot", new Page.GetByLabelOptions().setExact(true)).fill("before");
        button("Take").click();
        button("Restore before").waitFor();
        client().json(Role.STEWARD, "{\"title\": \"Added since\", \"body\": \"x\"}")
                .post(ARTICLES);
        button("Compare").click();
        assertThat(page.locator(".diff")).containsText("Added since");

        page.waitForResponse("**/restore", () -> button("Restore before").click());
        settled();
        button("Compare").click();
        assertThat(page.getByText("The two are equal.")).isVisible();

        page.getByLabel("The document").fill("articles:\n  - titel: Typo\n");
        button("Add").click();
        assertThat(page.locator(".fault")).containsText("did you mean 'title'?");
        assertThat(page.locator(".mistake .here")).containsText("2    - titel: Typo");
        page.getByLabel("The document").fill(page.getByLabel("The document").getAttribute("placeholder"));
        button("Add").click();
        assertThat(page.getByText("Added.")).isVisible();
    }

    @Test
    void ofManyDifferencesTheFirstAreShown() {
        control().put("/_understudy/instances/default/snapshots/few").then().statusCode(201);
        control()
                .contentType("application/yaml")
                .body("articles:\n" + "  - {title: Another, author: 4}\n".repeat(501))
                .post("/_understudy/fixtures")
                .then()
                .statusCode(204);
        view("Instances");
        page.locator("select[name=from]").selectOption("few");
        button("Compare").click();

        assertThat(page.getByText("The first 500 of 501; all of them are the answer to GET …/diff."))
                .isVisible();
        assertThat(page.locator(".diff > li")).hasCount(500);
    }

    @Test
    void timeIsMovedAndTroubleMade() {
        view("Time and trouble");
        button("+ 25 hours").click();
        assertThat(page.locator(".now")).containsText("PT25H");

        page.getByLabel("Path").fill("/integration/v2/*");
        page.getByLabel("Status").fill("503");
        button("Add a fault").click();
        assertThat(page.locator(".rules").first()).containsText("answered 503");
        client().as(Role.SERVER_ADMIN).get("/integration/v2/user/").then().statusCode(503);
        button("Remove rule 1").click();
        assertThat(page.locator(".rules li")).hasCount(0);
        client().as(Role.SERVER_ADMIN).get("/integration/v2/user/").then().statusCode(200);
    }

    @Test
    void limitsAreShownAndSetAsTheyCount() {
        told("/_understudy/limits", "{\"rates\": [{\"only\": \"READ\", \"calls\": 1000, \"per\": \"PT1M\"}]}");
        view("Time and trouble");
        Locator rates = part("Limits").getByRole(AriaRole.LISTITEM);
        assertThat(rates).containsText("All families together, only reading: 1000 calls per PT1M");

        part("Limits").getByLabel("Which calls").selectOption("WRITE");
        part("Limits")
                .getByLabel("Calls", new Locator.GetByLabelOptions().setExact(true))
                .fill("5");
        button("Add a rate").click();
        assertThat(rates).hasCount(2);
        assertThat(rates.last()).containsText("All families together, only writing: 5 calls per PT1M");
    }

    @Test
    void ofAFaultForSomeCallsItIsToldHowManyAreLeft() {
        control()
                .contentType("application/json")
                .body("{\"status\": 503, \"error\": \"Closed\", \"times\": 2}")
                .post("/_understudy/faults")
                .then()
                .statusCode(201);
        client().as(Role.VIEWER).get(ARTICLES).then().statusCode(503);
        view("Time and trouble");
        assertThat(part("Faults").getByRole(AriaRole.LISTITEM))
                .containsText("Any call: answered 503: Closed (next 1 only, 1 so far)");

        client().as(Role.VIEWER).get(ARTICLES).then().statusCode(503);
        page.reload();
        assertThat(part("Faults").getByRole(AriaRole.LISTITEM)).containsText("(used up, 2 so far)");
    }

    @Test
    void aRuleForJobsThatIsUsedUpStaysSoWhenAnotherIsAdded() {
        told(
                "/_understudy/jobs",
                "{\"rules\": [{\"finish\": \"FAIL\", \"times\": 1}, {\"finish\": \"AT_ONCE\", \"times\": 3}]}");
        for (int job = 1; job <= 2; job++) {
            client().json(Role.CATALOG_ADMIN, "[{\"title\": \"T\"}]").post("/integration/v2/term/");
        }
        view("Time and trouble");
        Locator rules = part("Jobs").getByRole(AriaRole.LISTITEM);
        assertThat(rules).containsText(new String[] {"failed (used up)", "finished at once (next 2 only)"});

        button("Add a rule").click();
        assertThat(rules)
                .containsText(new String[] {"finished at once (next 2 only)", "All families: finished at once"});
    }

    @Test
    void aReleaseThatTheTableDoesNotNameIsShownAndTheNewestIsTheNewest() {
        told("/_understudy/release", "{\"release\": \"2022.1\"}");
        view("Time and trouble");
        Locator release = part("Release and enforcement").getByLabel("Release");
        assertThat(release).hasValue("2022.1");

        Request sent = page.waitForRequest("**/_understudy/release", () -> release.selectOption("newest"));
        assertThat(sent.method()).isEqualTo("PUT");
        assertThat(sent.postData()).isEqualTo("{\"release\":null}");
        assertThat(release).hasValue("");
    }

    @Test
    void anAddressThatLeadsNowhereIsAPageAllTheSame() {
        page.evaluate("location.hash = '#/requests/%'");
        assertThat(heading("Requests")).isVisible();
        page.evaluate("location.hash = '#/people/nope'");
        assertThat(page.locator("main table")).containsText("steward@example.com");
        page.evaluate("location.hash = '#/table/17/NOBODY'");
        assertThat(page.locator(".heat a.cell[tabindex='0']")).hasCount(1);
    }

    @Test
    void callsAreCopiedAsCurlUnderstandsThem() {
        assertThat(curlOf("{method: 'HEAD', path: '/integration/v1/article/1/'}"))
                .startsWith("curl -I -H ");
        assertThat(curlOf("{method: 'GET', path: '/scim/v2/Users'}")).contains("'Authorization: Bearer scim-token'");
        assertThat(curlOf("{method: 'GET', path: '/rest/v1', role: 'API'}")).contains("-u 'YOUR-LOGIN:YOUR-PASSWORD'");
        assertThat(curlOf("{method: 'GET', path: '/integration/v1/article/', query: 'keyField=[1]'}"))
                .contains(" -g ");
        assertThat(curlOf("{method: 'POST', path: '/a/', body: '@a', type: 'text/csv'}"))
                .contains(" -X POST ", " -H 'Content-Type: text/csv' --data-raw '@a' ");
        assertThat(curlOf("{method: 'GET', path: '/a/', body: '{}'}"))
                .contains(" -X GET ", " -H 'Content-Type:' --data-raw '{}' ");
    }

    @Test
    void whatACopiedCallLacksIsSaidBesideIt() {
        denied();
        link("POST " + ARTICLES).click();
        assertThat(page.locator(".call")).containsText("Without its body, if it had one: bodies were not kept.");

        told("/_understudy/journal/settings", "{\"bodies\": true}");
        client().json(Role.STEWARD, "{\"title\": \"%s\"}".formatted("x".repeat(20_000)))
                .post(ARTICLES + "?long");
        link("POST " + ARTICLES + "?long").click();
        assertThat(page.locator(".call")).containsText("Without its body, of which only the beginning was kept.");
        client().json("{\"username\": \"a\", \"password\": \"b\"}").post("/integration/v1/createRefreshToken/");
        link("POST /integration/v1/createRefreshToken/").click();
        assertThat(page.locator(".call")).containsText("Secrets in it are not known: *** stands for them.");
    }

    private String curlOf(String call) {
        return (String) page.evaluate(
                "import('" + base() + "/_understudy/console/curl.js').then(({curlOf}) => curlOf(" + call + "))");
    }

    @Test
    void thePickerKnowsInstancesAsSoonAsTheyAreMadeAndDeleted() {
        view("Instances");
        page.getByLabel("New instance").fill("made-here");
        button("Create").click();

        assertThat(page.locator(".instance option")).hasText(new String[] {"default", "made-here"});
        assertThat(page.getByLabel("New instance")).isEmpty();
        button("Delete made-here").click();
        assertThat(page.locator(".instance option")).hasText(new String[] {"default"});
    }

    @Test
    void aClockThatWasMovedBackIsSaidToBeBehind() {
        view("Time and trouble");
        page.getByLabel("Advance by").fill("-PT1H");
        button("Advance").click();

        assertThat(page.locator(".now")).containsText("PT1H behind the machine’s");
    }

    @Test
    void peopleAreGivenTokensAndShutOut() {
        view("People");
        link("viewer@example.com").click();
        page.getByLabel("New token").fill("for a walk");
        button("Make").click();
        String told = page.locator(".code").first().textContent();
        String token = told.substring("Token: ".length(), told.indexOf("Copy")).strip();
        client().withToken(token).get(ARTICLES).then().statusCode(200);

        Locator made = page.locator("tr", new Page.LocatorOptions().setHasText("for a walk"));
        assertThat(made).hasCount(2);
        made.first().getByRole(AriaRole.BUTTON).click();
        assertThat(made.first()).containsText("revoked");
        client().withToken(token).get(ARTICLES).then().statusCode(403);

        button("Suspend").click();
        assertThat(button("Let in again")).isVisible();
        client().as(Role.VIEWER).get(ARTICLES).then().statusCode(403);
    }

    @Test
    void anObjectTellsWhereItLiesAndWhoSeesIt() {
        view("Objects");
        page.getByLabel("Words").fill("orders");
        button("Search").click();
        link("orders").first().click();
        assertThat(page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Where it lies")))
                .containsText("Sales warehouse");
        link("Amount").click();
        assertThat(page.locator("dl")).containsText("attribute 4");

        view("Objects");
        page.getByLabel("Words").fill("year plan");
        button("Search").click();
        link("Draft of the year plan").click();
        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("viewer@example.com")))
                .containsText("neither they nor a group of theirs may read it");
    }

    @Test
    void aPermissionIsForbiddenWhereItStands() {
        view("Matillion");
        link("Example-Group").click();
        page.getByLabel("What Example-Group says of CDC", new Page.GetByLabelOptions().setExact(true))
                .selectOption("FORBIDDEN");
        page.getByLabel("What Example-Group says of CDC: Read").selectOption("DEFAULT");

        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("CDC: Read")))
                .containsText("It says so of CDC.");
        client().matillion("admin")
                .get("/rest/v1/permission/global/group/name/Example-Group/permission/name/CDC/get")
                .then()
                .body("state", is("FORBIDDEN"));

        link("Users").click();
        link("admin").click();
        assertThat(page.locator("tbody tr").first()).containsText("A Server Admin may do everything.");
    }

    /** Pictures of the views are left in {@code target/console}; those in the docs are made from them. */
    @Test
    void everyViewIsAccessibleAndFitsOnAPhone() {
        for (Role role : Role.values()) {
            client().as(role).get(ARTICLES).then().statusCode(200);
            client().as(role).get("/integration/v1/group/");
        }
        denied();
        Locator views = page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Views"))
                .getByRole(AriaRole.LINK);
        assertThat(views).hasText(STATES.keySet().toArray(String[]::new));
        STATES.forEach((view, state) -> {
            page.setViewportSize(1280, 800);
            page.navigate(base() + "/_understudy/#/" + state.formatted(lastCall()));
            settled();
            assertThat(page.locator(".fault")).hasCount(0);
            page.screenshot(new Page.ScreenshotOptions().setPath(picture(view)));
            for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                assertThat(barriers()).as("%s, %s", view, scheme).isEmpty();
            }
            page.setViewportSize(360, 740);
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as(view)
                    .isEqualTo(360);
        });
    }

    private static int lastCall() {
        return control().get("/_understudy/journal").path("last");
    }

    private List<String> barriers() {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getHelp() + ": " + node.getHtml()))
                        .toList();
    }

    private void denied() {
        client().json(Role.VIEWER, "{\"title\": \"T\", \"body\": \"x\"}")
                .post(ARTICLES)
                .then()
                .statusCode(403);
    }

    /** The next call of the page to such a URL is not answered as it should be. */
    private void refuseOnce(String url) {
        page.route(
                Pattern.compile(url),
                route -> route.fulfill(new Route.FulfillOptions().setStatus(503)),
                new Page.RouteOptions().setTimes(1));
    }

    private static RequestSpecification control() {
        return client().control().header("X-Understudy-Key", KEY);
    }

    private static void told(String path, String json) {
        control().contentType("application/json").body(json).put(path).then().statusCode(200);
    }

    private Locator part(String name) {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(name));
    }

    private void view(String name) {
        link(name).click();
        assertThat(page.locator("h1")).hasText(name);
        settled();
    }

    /** Whatever is on its way has come. */
    private void settled() {
        assertThat(page.locator("main h1")).isVisible();
        assertThat(page.locator("[aria-busy=true]")).hasCount(0);
    }

    private void tabTo(String link) {
        for (int i = 0;
                i < 20 && !page.evaluate("document.activeElement.textContent").equals(link);
                i++) {
            page.keyboard().press("Tab");
        }
        assertThat(link(link)).isFocused();
    }

    private Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    private static Path picture(String view) {
        return Path.of("target", "console", view.toLowerCase(Locale.ROOT).replace(' ', '-') + ".png");
    }

    private static Client client() {
        return server.client();
    }

    private static String base() {
        return "http://localhost:" + server.port();
    }
}
