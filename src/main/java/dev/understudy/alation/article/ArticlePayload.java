package dev.understudy.alation.article;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.understudy.alation.core.account.Person;
import dev.understudy.alation.core.object.CatalogObject;
import dev.understudy.alation.core.web.AlationJson;
import java.time.Instant;
import java.util.List;

/**
 * An article as clients see it.
 *
 * @param editors the author first
 * @param attachments no API of the table uploads any, so always empty
 * @param customFields values by field name, not by field id as the v2 families do; a set of objects has an entry for each
 */
@AlationJson
record ArticlePayload(
        long id,
        String title,
        String body,
        @JsonProperty("private") boolean isPrivate,
        boolean agileApprovalEnabled,
        Author author,
        List<Author> editors,
        List<Attachment> attachments,
        List<Child> children,
        boolean hasChildren,
        List<Template> customTemplates,
        List<NamedValue> customFields,
        Instant tsCreated,
        Instant tsUpdated,
        String url) {

    /** The small user object of this family. */
    @AlationJson
    record Author(String displayName, String email, long id, String url, String username) {

        static Author of(long id, String displayName, String email, String username) {
            return new Author(displayName, email, id, Person.url(id), username);
        }
    }

    @AlationJson
    record Attachment(long id, String otype, String title, String downloadUrl, String url) {}

    @AlationJson
    record Child(long id, String otype, String title, String url) {

        static Child of(CatalogObject object) {
            return new Child(object.ref().oid(), object.ref().otype(), object.title(), object.url());
        }
    }

    @AlationJson
    record Template(long id, String title) {}

    /** @param valueType the field's type in lower case, or of an object set the type of the one object named by its key */
    @AlationJson
    record NamedValue(String fieldName, String valueType, Object value) {}

    static ArticlePayload of(Article article, ArticleTargets.Targets targets, List<NamedValue> customFields) {
        return new ArticlePayload(
                article.id(),
                article.title(),
                article.body(),
                article.isPrivate(),
                article.agileApprovalEnabled(),
                targets.author(article.authorId()),
                targets.editors(),
                List.of(),
                targets.children(),
                !targets.children().isEmpty(),
                targets.templates(),
                customFields,
                article.tsCreated(),
                article.tsUpdated(),
                article.url());
    }
}
