package dev.understudy.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalPathTest {

    @ParameterizedTest
    @CsvSource({
        "/a/b/, /a/b",
        "//a///b, /a/b",
        "/a/./b, /a/b",
        "/a/%2e/b, /a/b",
        "/a/%2E%2e/b, /b",
        "/../../a, /a",
        "/a%2Fb, /a%2Fb",
        "/a%2fb/c, /a%2Fb/c",
        "/%61, /a",
        "/a;x=1/b, /a%3Bx%3D1/b",
        "/a b, /a%20b",
        "/GET:https:%2F%2Fx, /GET%3Ahttps%3A%2F%2Fx",
        "/%C3%A4, /%C3%A4",
        "/, /",
    })
    void everySpellingHasOneCanonicalForm(String raw, String canonical) {
        assertThat(CanonicalPath.of(raw))
                .isNotNull()
                .extracting(CanonicalPath::text)
                .isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a%", "/a%2", "/a%zz", "/a%00", "/a%0a", "/%ff"})
    void whatCannotBeDecodedHasNone(String raw) {
        assertThat(CanonicalPath.of(raw)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"/a/b%/c, /a", "/a/%0a/c, /a", "/%ff, /", "/a/b, /a/b", "/a/../%00, /"})
    void itsBeginningIsWhatCanBeDecoded(String raw, String beginning) {
        assertThat(CanonicalPath.beginningOf(raw).text()).isEqualTo(beginning);
    }

    @Test
    void anEncodedSlashStaysInItsSegment() {
        assertThat(CanonicalPath.of("/name/a%2Fb/get"))
                .extracting(CanonicalPath::segments)
                .asList()
                .containsExactly("name", "a/b", "get");
    }
}
