package dev.understudy.testkit;

import java.util.Optional;

/** A server that runs, in which worlds are made. */
public final class Server {

    private static final int UNAUTHORIZED = 401;
    private static final int CONFLICT = 409;

    private final Http http;
    private final Client control;

    private Server(Http http, Client control) {
        this.http = http;
        this.control = control;
    }

    /** The one of this run of tests: started when it is first asked for, and ended with the run, unless it ran already. */
    public static Server ofThisRun() {
        return TestRun.server();
    }

    /** One that runs already. */
    public static Server at(String baseUrl) {
        Http http = Http.to(baseUrl);
        return new Server(http, Client.anonymous(http));
    }

    /** One that runs already, and whose control plane has a key. */
    public static Server at(String baseUrl, String key) {
        Http http = Http.to(baseUrl);
        return new Server(http, Client.anonymous(http).with("X-Understudy-Key", key));
    }

    static Server at(String baseUrl, Optional<String> key) {
        return key.map(known -> at(baseUrl, known)).orElseGet(() -> at(baseUrl));
    }

    public String baseUrl() {
        return http.baseUrl();
    }

    /**
     * A new world, of one's own until it is closed.
     *
     * @param name 1 to 40 of the characters a-z, 0-9 and -
     * @param dataset what it begins with: {@code starter}, {@code empty}, or the server's own if it is empty
     */
    public World newWorld(String name, String dataset) {
        if (name == null || dataset == null) {
            throw new IllegalArgumentException(
                    "A world needs a name and a dataset, which is \"\" for the server's own");
        }
        String query = dataset.isEmpty() ? "" : "?dataset=" + Http.escaped(dataset);
        Response made = control.put("/_understudy/instances/" + Http.escaped(name) + query, null);
        if (made.status() == UNAUTHORIZED) {
            throw new IllegalStateException("The control plane of " + baseUrl() + " asks for its key: say it as "
                    + Setting.named("key") + ", or to Server.at");
        }
        made.assertStatus(201);
        return new World(this, name);
    }

    /** That enough of the role table has been exercised since the server was started. */
    void assertCovered(String rows, int minimum) {
        String query = "?minimum=" + minimum + (rows.isEmpty() ? "" : "&rows=" + Http.escaped(rows));
        Response report = control.get("/_understudy/coverage" + query);
        if (report.status() == CONFLICT) {
            throw new AssertionError(new CoverageGap(report).toString());
        }
        report.assertStatus(200);
    }

    /** For calls that belong to no world. */
    Client control() {
        return control;
    }
}
