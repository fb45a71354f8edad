package dev.understudy.alation.agent;

import dev.understudy.error.NotFound;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** All installers, made when first asked for. */
@Component
class Installers {

    static final String NEWEST = "1.7.2.4360";

    private static final String LATEST = "latest";
    private static final List<String> VERSIONS = List.of(NEWEST, "1.6.1.3187", "1.5.0.2541");

    private final Map<Download, Map<String, Installer>> made = new ConcurrentHashMap<>();

    /** By what clients ask for: the word for the newest, then each version. */
    Map<String, Installer> all(Download what) {
        return made.computeIfAbsent(what, Installers::make);
    }

    Installer find(Download what, String version) {
        return Optional.ofNullable(all(what).get(version)).orElseThrow(NotFound::new);
    }

    private static Map<String, Installer> make(Download what) {
        Map<String, Installer> all = new LinkedHashMap<>();
        all.put(LATEST, Installer.of(what, NEWEST));
        VERSIONS.forEach(version -> all.put(version, Installer.of(what, version)));
        return Collections.unmodifiableMap(all);
    }
}
