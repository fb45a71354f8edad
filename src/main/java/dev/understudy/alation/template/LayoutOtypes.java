package dev.understudy.alation.template;

import java.util.Map;

/** The numbers that templates have for the types of their objects. Those from 97 on are ours; no source tells them. */
final class LayoutOtypes {

    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("article", 0),
            Map.entry("attribute", 1),
            Map.entry("data", 7),
            Map.entry("schema", 23),
            Map.entry("table", 27),
            Map.entry("glossary_term", 96),
            Map.entry("glossary_v3", 97),
            Map.entry("business_policy", 98),
            Map.entry("policy_group", 99),
            Map.entry("domain", 100));

    private static final int ANY_OTHER = 101;

    private LayoutOtypes() {}

    static int number(String otype) {
        return NUMBERS.getOrDefault(otype, ANY_OTHER);
    }
}
