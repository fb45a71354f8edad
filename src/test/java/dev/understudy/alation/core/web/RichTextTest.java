package dev.understudy.alation.core.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.understudy.error.BadRequest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the catalog keeps of HTML. */
class RichTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<details open><summary>Owners</summary><p>Ask <b>Ana</b>.</p></details>",
                "<figure><img src=\"/x.png\"><figcaption>The flow</figcaption></figure>",
                "<section><header><h2>Scope</h2></header><article>All <aside>but one</aside></article><footer>End</footer></section>",
                "<main><nav><a href=\"#a\">A</a></nav><hgroup><h1>A</h1></hgroup><address>Here</address></main>",
                "<p>Press <kbd>F1</kbd>, see <samp>ok</samp> of <var>x</var> on <time datetime=\"2024-01-01\">New Year</time></p>",
                "<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby> <bdi>إيان</bdi> <bdo dir=\"rtl\">abc</bdo></p>",
                "<p><abbr title=\"Key figure\">KPI</abbr>, <dfn>churn</dfn>, <data value=\"7\">seven</data>, long<wbr>word</p>",
                "<p><del datetime=\"2024-01-01\">old</del> <ins cite=\"https://example.com/why\">new</ins> <mark>now</mark> <s>then</s></p>",
                "<ol start=\"3\" reversed><li value=\"3\">three</li></ol>",
                "<p lang=\"de\" dir=\"ltr\">Guten Tag</p>",
                "<table><tbody><tr><td colspan=\"2\">x</td></tr></tbody></table>",
            })
    void whatStructuresATextStays(String html) {
        assertThat(RichText.normalised(html)).isEqualTo(html);
        assertThat(RichText.normalised(RichText.normalised(html))).isEqualTo(html);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<script>x()</script>Text | <p>Text</p>",
                "<p onclick='x()'>Text</p> | <p>Text</p>",
                "<details ontoggle='x()'>Text</details> | <details>Text</details>",
                "<a href='javascript:x()'>Text</a> | <p><a>Text</a></p>",
                "<del cite='javascript:x()'>Text</del> | <p><del>Text</del></p>",
                "<p><button>Press</button> <video src='/x'>Film</video></p> | <p>Press Film</p>",
                "<iframe src='https://example.com'></iframe>Text | <p>Text</p>",
                "<style>p {display: none}</style>Text | <p>Text</p>",
            })
    void whatActsOrEmbedsGoes(String html, String kept) {
        assertThat(RichText.normalised(html)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href=\"/table/3/\"><div>card</div></a>",
                "<del><p>a</p></del>",
                "<span><ul><li>a</li></ul></span>",
                "<b><h2>x</h2></b> y",
                "<summary>alone</summary>",
                "<svg><details>a</details></svg>",
                "<menu><li>a</li></menu>",
                "a <table headers='x'><tr><th headers=\"a\">x</th></tr></table>",
            })
    void whatIsWrittenAgainStays(String html) {
        String kept = RichText.normalised(html);

        assertThat(RichText.normalised(kept)).isEqualTo(kept);
    }

    @Test
    void editsWithinALineAreNoBlocks() {
        assertThat(RichText.normalised("Once <del>weekly</del> <ins>daily</ins>"))
                .isEqualTo("<p>Once <del>weekly</del> <ins>daily</ins></p>");
    }

    /** What is not closed is repeated in each block behind it, with all that it says. */
    @ParameterizedTest
    @MethodSource("growing")
    void whatWouldBecomeTooLongIsRefused(String html) {
        assertThatExceptionOfType(BadRequest.class)
                .isThrownBy(() -> RichText.normalised(html))
                .withMessage("A value is longer than what can be kept.");
        assertThat(RichText.normalisedIfItFits(html)).isEmpty();
    }

    static Stream<String> growing() {
        return Stream.of(
                "a" + "\u00a0".repeat(189_999),
                "<p><b class='" + "a".repeat(90_000) + "'>" + "x<p>".repeat(20_000),
                "<p><b class='" + "a".repeat(500_000) + "'>" + "x<p>".repeat(100_000),
                "<p><b><i><u><s><em><strong><tt><big><small><code><font><strike>" + "x<p>".repeat(200_000));
    }

    @Test
    void theLongestTextIsKept() {
        String html = "<div>" + "<br>".repeat(262_140) + "</div>";

        assertThat(RichText.normalised(html)).isEqualTo(html);
    }
}
