package dev.understudy.alation.core.object;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The types of catalog objects by their names on the wire. */
public final class Otypes {

    /** All types that clients and reference pages name, in ascending order (the vendor publishes no list). */
    public static final List<String> NAMES =
            Arrays.stream("""
            api_resource api_resource_field api_resource_folder article attribute attribute_value bi_connection bi_datasource
            bi_datasource_column bi_folder bi_report bi_report_column bi_server business_policy catalog_set data dataflow
            directory doc_schema docstore_collection docstore_folder domain execution_event execution_result file filesystem
            function glossary glossary_term glossary_v3 group groupprofile policy_group procedure propagated_catalog_set query
            query_or_statement report_collection report_datasource report_object report_source schema table tableau_datasource
            tableau_server tableau_sheet tableau_site tableau_workbook tag thread user userprofile value\
            """.split("\\s+")).sorted().toList();

    private static final Map<String, String> ALIASES = Map.of("datasource", "data", "column", "attribute");

    private Otypes() {}

    /** The one name of a type: lower case, {@code data} for a data source, {@code attribute} for a column. */
    public static String canonical(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return ALIASES.getOrDefault(lower, lower);
    }
}
