package dev.understudy.alation.article;

import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.sql.RecordColumns;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A rich-text page of the catalog, as it is stored. Deleting it hides it; it can come back as it was. */
record Article(
        long id,
        String title,
        String body,
        boolean isPrivate,
        boolean agileApprovalEnabled,
        long authorId,
        Instant tsCreated,
        Instant tsUpdated,
        boolean deleted) {

    static final String OTYPE = "article";
    static final RecordColumns<Article> COLUMNS = RecordColumns.of(Article.class);

    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    Article revised(String newTitle, String newBody, Instant now) {
        return new Article(id, newTitle, newBody, isPrivate, agileApprovalEnabled, authorId, tsCreated, now, deleted);
    }

    /** With what the caller has sent; what is null stays. */
    Article configured(@Nullable Boolean nowPrivate, @Nullable Boolean agileApproval) {
        return new Article(
                id,
                title,
                body,
                nowPrivate == null ? isPrivate : nowPrivate,
                agileApproval == null ? agileApprovalEnabled : agileApproval,
                authorId,
                tsCreated,
                tsUpdated,
                deleted);
    }

    Article deleted(boolean now) {
        return new Article(id, title, body, isPrivate, agileApprovalEnabled, authorId, tsCreated, tsUpdated, now);
    }

    ObjectRef ref() {
        return new ObjectRef(OTYPE, id);
    }

    String url() {
        return url(id, title);
    }

    /** {@code /article/<id>/<slug>}, without a trailing slash. */
    static String url(long id, String title) {
        return "/article/" + id + "/" + slug(title);
    }

    private static String slug(String title) {
        String ascii = isAscii(title)
                ? title
                : MARKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFKD))
                        .replaceAll("");
        return words(ascii.toLowerCase(Locale.ROOT));
    }

    /** Letters and digits, with one dash for each gap of blanks and dashes; blanks at the ends are none. Done by hand: lists need a hundred. */
    private static String words(String text) {
        StringBuilder slug = new StringBuilder(text.length());
        boolean blank = false;
        boolean dash = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                slug.append(dash || blank && !slug.isEmpty() ? "-" : "").append(c);
                blank = false;
                dash = false;
            } else {
                blank |= c == ' ' || c >= '\t' && c <= '\r';
                dash |= c == '-';
            }
        }
        return slug.append(dash ? "-" : "").toString();
    }

    /** As most titles are, which have no marks to be taken off. */
    private static boolean isAscii(String title) {
        for (int i = 0; i < title.length(); i++) {
            if (title.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
