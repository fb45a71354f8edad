package dev.understudy.benchmark;

import dev.understudy.benchmark.contender.Articles.Answers;
import dev.understudy.benchmark.contender.Contender;
import dev.understudy.benchmark.contender.Forms;
import dev.understudy.benchmark.contender.Rivals;
import dev.understudy.benchmark.contender.Understudy;
import dev.understudy.benchmark.server.Server;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Where topics are measured: at what pace, who takes part, and who is running. */
public final class Bench implements AutoCloseable {

    /** A contender that runs, with the memory that it took before it had much to do. */
    public record Running(Contender contender, Server server, double idle) {}

    private final Pace pace;
    private final Forms forms;
    private final Rivals others;
    private final List<Understudy> understudies = new ArrayList<>();
    private final List<Contender> rivals = new ArrayList<>();
    private final Map<String, Running> running = new LinkedHashMap<>();

    public Bench(Pace pace, Forms forms, Rivals others) {
        this.pace = pace;
        this.forms = forms;
        this.others = others;
    }

    public Pace pace() {
        return pace;
    }

    public Forms forms() {
        return forms;
    }

    /** Understudy on each database, on another Java, and in another build: the same ones each time, so that they are started once. */
    public List<Understudy> understudies() throws IOException {
        if (understudies.isEmpty()) {
            understudies.addAll(newUnderstudies());
        }
        return understudies;
    }

    /** The same with a directory of their own, where others may be running. */
    public List<Understudy> newUnderstudies() throws IOException {
        List<Understudy> stores = pace.few() ? List.of(forms.understudy()) : forms.stores();
        return Stream.of(stores.stream(), forms.otherJava().stream(), forms.otherJar().stream())
                .flatMap(understudies -> understudies)
                .toList();
    }

    /** Servers of others, stubbed with just what Understudy answers. */
    public List<Contender> rivals() throws Exception {
        if (rivals.isEmpty()) {
            Answers answers = Answers.of(running(forms.understudy()).server());
            rivals.addAll(pace.few() ? others.wireMock(answers).stream().toList() : others.all(answers));
        }
        return rivals;
    }

    public List<Contender> all() throws Exception {
        return Stream.concat(understudies().stream(), rivals().stream()).toList();
    }

    /** A contender that is started when it is first asked for, and goes on running for whatever else is measured. */
    public Running running(Contender contender) throws Exception {
        Running there = running.get(contender.name());
        if (there == null) {
            Server server = Server.start(contender.launch());
            contender.prepare(server);
            there = new Running(contender, server, server.resident());
            running.put(contender.name(), there);
        }
        return there;
    }

    @Override
    public void close() {
        running.values().forEach(each -> each.server().close());
        running.clear();
    }
}
