package dev.understudy.alation.bi;

import dev.understudy.alation.core.object.Lifetime;
import dev.understudy.alation.core.object.ObjectState;

/** A BI server as it is stored. Who sees it stands in its access list. */
record BiServerState(
        long id, Type type, String uri, String title, String description, BiLabels labels, Lifetime lifetime)
        implements ObjectState {

    /** Where what lies in it comes from. */
    enum Type {
        /** Clients write it. */
        VIRTUAL,
        /** A connector has extracted it, and nobody else writes it. */
        CONNECTOR
    }
}
