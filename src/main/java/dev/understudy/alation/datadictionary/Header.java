package dev.understudy.alation.datadictionary;

import dev.understudy.web.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The first row of a file: which columns name the object of a row, and which hold values. Names are compared ignoring case.
 *
 * @param names all, as they are spelt
 * @param key where the key stands; negative if nowhere
 * @param properties where type and id of the object stand; negative if nowhere
 */
record Header(List<String> names, int key, int properties, List<Column> columns) {

    private static final String KEY = "key";
    private static final String PROPERTIES = "al_datadict_item_properties";

    /** What downloads tell of an object beside its fields. Nobody can change it. */
    private static final String OF_THE_ITEM = "al_datadict_item_";

    static Header of(List<String> names) {
        List<String> plain = names.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        names.stream().flatMap(name -> Texts.flaw(name).stream()).findFirst().ifPresent(flaw -> {
            throw new BadDictionary(flaw);
        });
        Set<String> seen = new HashSet<>();
        plain.stream().filter(name -> !seen.add(name)).findFirst().ifPresent(Header::refuseTwice);
        Header header = new Header(names, plain.indexOf(KEY), plain.indexOf(PROPERTIES), columns(names, plain));
        if (header.key < 0 && header.properties < 0) {
            throw new BadDictionary("The header must name key or al_datadict_item_properties.");
        }
        return header;
    }

    static void refuseTwice(String column) {
        throw new BadDictionary("The header names a column twice: " + column);
    }

    private static List<Column> columns(List<String> names, List<String> plain) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String name = plain.get(i);
            if (!name.isEmpty() && !name.equals(KEY) && !name.startsWith(OF_THE_ITEM)) {
                columns.add(Column.of(i, names.get(i).strip()));
            }
        }
        return columns;
    }
}
