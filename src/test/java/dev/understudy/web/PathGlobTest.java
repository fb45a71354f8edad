package dev.understudy.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathGlobTest {

    @ParameterizedTest
    @CsvSource({
        "/integration/tag/*, /integration/tag/",
        "/integration/tag/*, /integration/tag?limit=1",
        "/integration/tag/*?limit=1, /integration/tag/",
        "/integration/tag/*, /integration/tag/1/subject/",
        "/integration/tag*, /integration/tag/",
        "/integration/tag, /integration/tag/",
        "/integration/tag/, /integration/tag",
        "*/tag/*/subject/, /integration/tag/a/b/subject",
        "*, /",
        "/*, /",
    })
    void fits(String glob, String path) {
        assertThat(new PathGlob(glob).fits(path)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "/integration/tag/*, /integration/tags/",
        "/integration/tag/*/, /integration/tag/",
        "/integration/tag, /integration/tag/1/",
        "/integration/tag/*/subject, /integration/tag/subject",
        "*/tag/*/tag/, /integration/tag/",
    })
    void doesNotFit(String glob, String path) {
        assertThat(new PathGlob(glob).fits(path)).isFalse();
    }
}
