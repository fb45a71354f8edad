package dev.understudy.testkit;

import java.util.Map;

/** An emulated world of its own: users, tokens, objects, jobs, flags and clock. It ends when it is closed. */
public final class World implements AutoCloseable {

    private static final String INSTANCES = "/_understudy/instances/";
    private static final String CONTENT_TYPE = "Content-Type";
    private static final String YAML = "application/yaml;charset=UTF-8";
    private static final int NOT_FOUND = 404;

    /** Where it is; null only in a world that is still to come. */
    private volatile Place place;

    private record Place(Server server, String name, Tokens tokens) {}

    private World() {}

    World(Server server, String name) {
        place = new Place(server, name, new Tokens(server.control().of(name)));
    }

    /** One that somebody is given before it is known which it will be. */
    static World toCome() {
        return new World();
    }

    boolean isToCome() {
        return place == null;
    }

    void become(World other) {
        place = other.place();
    }

    private Place place() {
        if (isToCome()) {
            throw new IllegalStateException("This world has not begun: put @UnderstudyTest on the class of the test");
        }
        return place;
    }

    public String name() {
        return place().name();
    }

    /** What clients of Alation and Matillion take for the address of their server. */
    public String baseUrl() {
        return place().server().baseUrl() + "/@" + place().name();
    }

    /** Somebody in a role, with its ready-made token, which lasts for ever. */
    public Client as(Role role) {
        return withToken(place().tokens().readyMade(role)).in(role);
    }

    public Client withToken(String token) {
        return anonymous().withToken(token);
    }

    /** Somebody without a credential. */
    public Client anonymous() {
        return place().server().control().of(place().name());
    }

    /** A login of Matillion's, such as the ready-made admin, api-user and reader. */
    public Client matillion(String login, String password) {
        return anonymous().withPassword(login, password);
    }

    /** A token of a role as clients get it. It was made in the world's beginning, or in the one that a reset or restore has brought, and expires 24 hours later. */
    public String token(Role role) {
        return place().tokens().expiring(role);
    }

    public WorldClock clock() {
        place().tokens().makeAll();
        return new WorldClock(control());
    }

    public Jobs jobs() {
        return new Jobs(control());
    }

    public Faults faults() {
        return new Faults(control());
    }

    public Journal journal() {
        return new Journal(control());
    }

    /** Adds what a dataset document describes, in YAML: what no API creates, too. */
    public void add(String fixtures) {
        anonymous()
                .with(CONTENT_TYPE, YAML)
                .post("/_understudy/fixtures", fixtures)
                .assertSucceeded();
    }

    /** Sets a flag of alation_conf. */
    public void set(String flag, Object value) {
        if (value == null) {
            throw new IllegalArgumentException("The flag " + flag + " cannot be set to null");
        }
        control().put("conf", Map.of(flag, value));
    }

    /** Everything is as it was in the beginning. */
    public void reset() {
        instance().post("/reset");
        place().tokens().forget();
    }

    /** Keeps the world as it is now under a name, to be restored as often as wanted. */
    public void snapshot(String snapshot) {
        instance().put(kept(snapshot));
    }

    public void restore(String snapshot) {
        instance().post(kept(snapshot) + "/restore");
        place().tokens().forget();
    }

    private static String kept(String snapshot) {
        return "/snapshots/" + Http.escaped(snapshot);
    }

    /** The world as a dataset document, in YAML: another can {@link #begin} with it. */
    public String dataset() {
        return instance().get("/dataset").body();
    }

    /** Everything is as a dataset document says, in YAML. A reset brings back what the world was made from. */
    public void begin(String document) {
        Client control = place().server().control();
        control.with(CONTENT_TYPE, YAML)
                .put(INSTANCES + place().name() + "/dataset", document)
                .assertSucceeded();
        place().tokens().forget();
    }

    /** Ends the world, if it has begun. Once is enough. */
    @Override
    public void close() {
        if (isToCome()) {
            return;
        }
        Response answer = place().server().control().delete(INSTANCES + place().name());
        if (answer.status() != NOT_FOUND) {
            answer.assertSucceeded();
        }
    }

    private Control control() {
        return new Control(anonymous(), "/_understudy/");
    }

    private Control instance() {
        return new Control(place().server().control(), INSTANCES + place().name());
    }

    @Override
    public String toString() {
        return isToCome() ? "world" : place().name();
    }
}
