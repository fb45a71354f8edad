package dev.understudy.alation.article;

import dev.understudy.alation.core.account.Person;
import dev.understudy.alation.core.object.ObjectRef;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A rich-text page of the catalog. Deleting it hides it; it can come back as it was. */
@Entity
public class Article {

    static final String OTYPE = "article";

    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9\\s-]");
    private static final Pattern GAPS = Pattern.compile("[\\s-]+");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String title;
    private String body;

    @Column(name = "is_private")
    private boolean isPrivate;

    private boolean agileApprovalEnabled;

    @ManyToOne(optional = false)
    private Person author;

    private Instant tsCreated;
    private Instant tsUpdated;
    private boolean deleted;

    @SuppressWarnings("NullAway.Init")
    protected Article() {}

    void revise(String newTitle, String newBody, Instant now) {
        title = newTitle;
        body = newBody;
        tsUpdated = now;
    }

    /** Sets what the caller has sent and leaves what is null. */
    void configure(@Nullable Boolean nowPrivate, @Nullable Boolean agileApproval) {
        isPrivate = nowPrivate == null ? isPrivate : nowPrivate;
        agileApprovalEnabled = agileApproval == null ? agileApprovalEnabled : agileApproval;
    }

    void delete() {
        deleted = true;
    }

    void resurrect() {
        deleted = false;
    }

    long id() {
        return id;
    }

    ObjectRef ref() {
        return new ObjectRef(OTYPE, id);
    }

    String title() {
        return title;
    }

    String body() {
        return body;
    }

    boolean isPrivate() {
        return isPrivate;
    }

    boolean isAgileApprovalEnabled() {
        return agileApprovalEnabled;
    }

    Person author() {
        return author;
    }

    Instant tsCreated() {
        return tsCreated;
    }

    Instant tsUpdated() {
        return tsUpdated;
    }

    boolean isDeleted() {
        return deleted;
    }

    String url() {
        return url(id, title);
    }

    /** {@code /article/<id>/<slug>}, without a trailing slash. */
    static String url(long id, String title) {
        String ascii =
                MARKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFKD)).replaceAll("");
        String words =
                OTHERS.matcher(ascii.toLowerCase(Locale.ROOT)).replaceAll("").strip();
        return "/article/" + id + "/" + GAPS.matcher(words).replaceAll("-");
    }
}
