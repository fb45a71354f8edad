package dev.understudy.alation.lineage;

import dev.understudy.alation.core.object.Lifetime;
import dev.understudy.alation.core.object.ObjectState;
import dev.understudy.alation.core.web.RichText;
import java.util.Objects;

/**
 * A dataflow as it is stored: what data runs through on its way from one object to another.
 *
 * @param externalId as it was first given
 * @param title empty if it has none
 * @param content what it does, such as SQL
 * @param groupName empty if it belongs to none
 */
record DataflowState(
        long id,
        String externalId,
        String title,
        String description,
        String content,
        String groupName,
        Lifetime lifetime)
        implements ObjectState {

    static final int LONGEST_ID = 600;

    /** One that has nothing but its name. */
    static DataflowState named(long id, String externalId, Lifetime lifetime) {
        return new DataflowState(id, externalId, "", "", "", "", lifetime);
    }

    /** The same with nothing but its name. */
    DataflowState cleared() {
        return named(id, externalId, lifetime);
    }

    DataflowState with(DataflowChanges changes) {
        return new DataflowState(
                id,
                externalId,
                Objects.requireNonNullElse(changes.title(), title),
                RichText.normalisedOr(description, changes.description()),
                Objects.requireNonNullElse(changes.content(), content),
                Objects.requireNonNullElse(changes.groupName(), groupName),
                lifetime);
    }
}
