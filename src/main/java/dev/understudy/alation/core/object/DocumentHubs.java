package dev.understudy.alation.core.object;

import java.util.Collection;
import java.util.Set;

/** The hubs that documents and their folders lie in, for those who know of hubs by their ids only. */
public interface DocumentHubs {

    /** The types of objects that lie in hubs. */
    Set<String> otypes();

    /** The hubs that exist among these. */
    Set<Long> existing(Collection<Long> ids);
}
