package dev.understudy.alation.bi;

import java.util.Map;

/** What clients write of an object in a BI server: a record whose components are the keys, null for what is empty. */
interface BiItem {

    String externalId();

    String name();

    /** What is wrong with it by field, besides what each field says for itself. */
    default Map<String, String> flaws() {
        return Map.of();
    }
}
