package dev.understudy.alation.datadictionary;

import dev.understudy.alation.core.otype.Capability;
import dev.understudy.alation.core.otype.Otype;
import dev.understudy.alation.core.otype.Otypes;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a file may be about: all its rows belong to one hierarchy, and lie below one of its objects. */
enum Hierarchy {

    /** Data sources. Keys stand in the file without the source that they all begin with. */
    RELATIONAL(List.of(Otypes.DATA_SOURCE, Otypes.SCHEMA, Otypes.TABLE), Otypes.thatAre(Capability.RELATIONAL)),

    /** Folders of documents. Keys are titles. */
    DOCUMENTS(List.of("glossary_v3"), List.of("glossary_v3", "glossary_term")),

    /** BI servers. Their objects keep the titles that they have there. */
    BI(
            List.of(Otypes.BI_SERVER, "bi_folder", "bi_report", "bi_datasource"),
            Otypes.all().stream()
                    .map(Otype::name)
                    .filter(otype -> otype.startsWith("bi_"))
                    .toList());

    private final List<String> tops;
    private final List<String> otypes;

    Hierarchy(List<String> tops, List<String> otypes) {
        this.tops = tops;
        this.otypes = otypes;
    }

    /** The one in which an upload can name an object of the type as the top of all its rows. */
    static Optional<Hierarchy> under(String top) {
        return Arrays.stream(values())
                .filter(hierarchy -> hierarchy.tops.contains(top))
                .findFirst();
    }

    /** The types of its objects. */
    List<String> otypes() {
        return otypes;
    }
}
