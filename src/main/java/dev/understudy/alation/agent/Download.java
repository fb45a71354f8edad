package dev.understudy.alation.agent;

import java.util.List;

/** What there is to download, and what lies in each archive; the mark in names is the version. */
enum Download {
    DEBIAN(
            "alation-agent-%s-debian.tar.gz",
            "ocf-agent/alation-container-service_%s_amd64.deb", "ocf-agent/ocf-agent_%s_amd64.deb"),

    RHEL(
            "alation-agent-%s-rhel.tar.gz",
            "ocf-agent/alation-container-service-%s.x86_64.rpm", "ocf-agent/ocf-agent-%s.x86_64.rpm"),

    /** The Authentication Service, an add-on of a later release. What its archive holds is not known. */
    AUTHENTICATION_SERVICE(
            "alation-agent-authentication-service-%s.tar.gz", "auth-service/authentication-service-%s.tar");

    private final String archive;
    private final List<String> packages;

    Download(String archive, String... packages) {
        this.archive = archive;
        this.packages = List.of(packages);
    }

    String archive(String version) {
        return archive.formatted(version);
    }

    List<String> packages(String version) {
        return packages.stream().map(name -> name.formatted(version)).toList();
    }
}
