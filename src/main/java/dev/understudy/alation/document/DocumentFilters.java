package dev.understudy.alation.document;

import dev.understudy.alation.core.list.Conditions;
import dev.understudy.alation.core.list.Filters;
import java.util.List;

/** What the lists of documents, terms and folders can be asked for. */
final class DocumentFilters {

    private static final String LINKED_IN =
            "exists (select 1 from document_nav_link l where l.document_id = e.id and l.folder_id = any(?))";
    private static final String LINKED_IN_GLOSSARY =
            "exists (select 1 from document_nav_link l join folder f on f.id = l.folder_id and f.document_hub_id = "
                    + DocumentKinds.GLOSSARY_HUB + " where l.document_id = e.id and l.folder_id = any(?))";

    static final Filters DOCUMENTS = Filters.strict()
            .deleted()
            .number("id")
            .number("document_hub_id")
            .number("parent_folder_id")
            .number("parent_document_id")
            .anyOf("folder_id", "integer", (values, all) -> lyingIn(LINKED_IN, "folder_id", values, all))
            .anyOf(
                    "nav_link_folder_id",
                    "integer",
                    (values, all) -> all.and(LINKED_IN, Filters.ids("nav_link_folder_id", values)))
            .own(DocumentSearch.PARAMETER, DocumentSearch.IS_ASKED);

    static final Filters TERMS = Filters.strict()
            .deleted()
            .number("id")
            .anyOf("glossary_id", "integer", (values, all) -> lyingIn(LINKED_IN_GLOSSARY, "glossary_id", values, all))
            .own(DocumentSearch.PARAMETER, DocumentSearch.IS_ASKED);

    static final Filters FOLDERS = Filters.strict()
            .deleted()
            .number("id")
            .number("document_hub_id")
            .number("parent_folder_id")
            .own(DocumentSearch.PARAMETER, DocumentSearch.IS_ASKED);

    private DocumentFilters() {}

    /** In the folder, or linked there. */
    private static void lyingIn(String linked, String name, List<String> values, Conditions all) {
        all.and("(e.parent_folder_id = any(?) or " + linked + ")", Filters.ids(name, values));
    }
}
