package dev.understudy.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextsTest {

    @Test
    void aBeginningDoesNotEndInHalfOfACharacter() {
        String face = "\uD83D\uDE00";

        assertThat(Texts.beginning("abc", 3)).isEqualTo("abc");
        assertThat(Texts.beginning("abcd", 3)).isEqualTo("abc");
        assertThat(Texts.beginning("ab" + face, 3)).isEqualTo("ab");
        assertThat(Texts.beginning("a" + face + "b", 3)).isEqualTo("a" + face);
        assertThat(Texts.beginning("ab" + face, 4)).isEqualTo("ab" + face);
        assertThat(Texts.beginning("", 3)).isEmpty();
    }
}
