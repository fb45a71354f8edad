package dev.understudy.alation.nosql;

import dev.understudy.alation.core.object.Lifetime;
import dev.understudy.alation.core.object.ObjectState;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A schema or one of its attributes as it is stored; both are of one type.
 *
 * @param collectionId that a schema lies in; null of an attribute
 * @param schemaId the schema or attribute that an attribute lies in; null of a schema
 * @param place the digest of its key: there is one of each
 * @param title empty if it has none
 * @param definition of a schema, as it was sent; those of its attributes are in it
 */
record DocSchemaState(
        long id,
        long dsId,
        @Nullable Long collectionId,
        @Nullable Long schemaId,
        String objectKey,
        String place,
        String name,
        String title,
        String description,
        @Nullable JsonNode definition,
        Lifetime lifetime)
        implements ObjectState {

    /** What becomes of a schema that an upload mentions in a collection. */
    static DocSchemaState of(@Nullable DocSchemaState known, DocNode node) {
        return (known == null ? fresh(node) : known).in(node.parentId(), null, node.told());
    }

    /** What becomes of an attribute of a schema, or of another attribute. */
    static DocSchemaState attribute(@Nullable DocSchemaState known, DocNode node) {
        return (known == null ? fresh(node) : known).in(null, node.parentId(), node.told());
    }

    private static DocSchemaState fresh(DocNode node) {
        return new DocSchemaState(
                0,
                node.dataSourceId(),
                null,
                null,
                node.key().shown(),
                DocNode.place(node.key()),
                node.told().name(),
                "",
                "",
                null,
                Lifetime.NOT_YET);
    }

    private DocSchemaState in(@Nullable Long newCollectionId, @Nullable Long newSchemaId, DocTold told) {
        return new DocSchemaState(
                id,
                dsId,
                newCollectionId,
                newSchemaId,
                objectKey,
                place,
                told.name(),
                title,
                description,
                told.definition(),
                lifetime);
    }
}
