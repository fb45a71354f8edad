package dev.understudy.alation.core.key;

import dev.understudy.web.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The key of an object, by which clients name it in many spellings: {@code 7.Sales.EU}, {@code 7."Sales.EU"} and
 * {@code 7.sales."eu"} are one schema.
 *
 * @param root the id of the data source, file system or BI server at the beginning; null if the form has none or the text cannot be read so
 * @param names the schema's name, its parts joined by dots, then the table's and the column's; a path; or the text as a whole
 */
public record ObjectKey(KeyForm form, @Nullable Long root, List<String> names) {

    /** Some clients put it before the schemas of virtual sources, which have no database to be named after. */
    private static final String OF_VIRTUAL_SOURCES = "alation.";

    private static final Pattern ROOTED = Pattern.compile("(\\d{1,18})(?=\\.|\\z)(.*)", Pattern.DOTALL);
    private static final Pattern OF_BI = Pattern.compile("(\\d{1,18})\\.bi_\\w+\\..+", Pattern.DOTALL);
    private static final Pattern PATH = Pattern.compile("(\\d{1,18})[./]/?(.+)", Pattern.DOTALL);

    /** What is known of the text of a key before its form is. Blanks at its ends are no part of it, so whoever trims texts changes no key. */
    private record Split(long root, List<String> parts) {

        static Optional<Split> of(String text) {
            Matcher rooted = ROOTED.matcher(Texts.strip(text));
            return rooted.matches()
                    ? KeyParts.of(rooted.group(2)).map(parts -> new Split(Long.parseLong(rooted.group(1)), parts))
                    : Optional.empty();
        }

        boolean fits(KeyForm form) {
            return form == KeyForm.SOURCE ? parts.isEmpty() : parts.size() >= form.names();
        }
    }

    /** Empty if the text is no key of the form: no id first, an empty part, too few parts. */
    public static Optional<ObjectKey> read(String text, KeyForm form) {
        if (form == KeyForm.FILE) {
            return path(text);
        }
        if (form == KeyForm.BI) {
            return ofBi(text);
        }
        if (!form.beginsWithSource()) {
            return Optional.of(new ObjectKey(form, null, List.of(text)));
        }
        return Split.of(text)
                .filter(split -> split.fits(form))
                .map(split -> new ObjectKey(form, split.root(), names(split.parts(), form)));
    }

    /** The same for texts that are to be kept whatever they are: what cannot be read is a key as a whole. */
    public static ObjectKey of(String text, KeyForm form) {
        return read(text, form)
                .orElseGet(() ->
                        new ObjectKey(KeyForm.NONE, form.beginsWithSource() ? rootOf(text) : null, List.of(text)));
    }

    /**
     * What a relational key may name where nothing tells the level, the likeliest first. The number of parts decides; but a schema
     * may have several, so what looks like a table may be a schema too.
     */
    public static List<KeyForm> levels(String text) {
        return Split.of(text)
                .map(split -> switch (split.parts().size()) {
                    case 0 -> List.of(KeyForm.SOURCE);
                    case 1 -> List.of(KeyForm.SCHEMA);
                    case 2 -> List.of(KeyForm.TABLE, KeyForm.SCHEMA);
                    default -> List.of(KeyForm.COLUMN, KeyForm.TABLE, KeyForm.SCHEMA);
                })
                .orElse(List.of());
    }

    /**
     * What a relational key names if the number of its parts tells it for sure.
     *
     * @param ofSchemas how many parts the names of schemas have there
     * @return empty if the text is no key
     */
    public static Optional<KeyForm> level(String text, int ofSchemas) {
        return Split.of(text)
                .map(split -> split.parts().isEmpty()
                        ? KeyForm.SOURCE
                        : switch (Math.max(split.parts().size() - ofSchemas, 0)) {
                            case 0 -> KeyForm.SCHEMA;
                            case 1 -> KeyForm.TABLE;
                            default -> KeyForm.COLUMN;
                        });
    }

    /** The data source that the object belongs to, if objects of its kind belong to one. */
    public @Nullable Long dataSource() {
        return form == KeyForm.FILE || form == KeyForm.BI ? null : root;
    }

    /** The BI server that the object belongs to, if it belongs to one. */
    public @Nullable Long biServer() {
        return form == KeyForm.BI ? root : null;
    }

    /** The key of what an object in a data source lies in: a column's table, a table's schema, a schema's source. */
    public ObjectKey parent() {
        KeyForm above = switch (form) {
            case COLUMN -> KeyForm.TABLE;
            case TABLE -> KeyForm.SCHEMA;
            case SCHEMA -> KeyForm.SOURCE;
            default -> throw new IllegalStateException("a key of the form " + form + " tells no parent");
        };
        return new ObjectKey(above, root, names.subList(0, names.size() - 1));
    }

    /** The key as it is in a virtual source: without what may stand before the name of a schema; empty if nothing does. */
    public Optional<ObjectKey> withoutPrefix() {
        if (form != KeyForm.SCHEMA && form != KeyForm.TABLE && form != KeyForm.COLUMN) {
            return Optional.empty();
        }
        String schema = names.get(0);
        if (!schema.toLowerCase(Locale.ROOT).startsWith(OF_VIRTUAL_SOURCES)
                || schema.length() == OF_VIRTUAL_SOURCES.length()) {
            return Optional.empty();
        }
        List<String> bare = new ArrayList<>(names);
        bare.set(0, schema.substring(OF_VIRTUAL_SOURCES.length()));
        return Optional.of(new ObjectKey(form, root, List.copyOf(bare)));
    }

    /** The object's own name: the last of those in its key. */
    public String name() {
        return names.get(names.size() - 1);
    }

    /** As answers show it: in the case in which it was given, quoted only where it must be. */
    public String shown() {
        if (form == KeyForm.FILE) {
            return root + "/" + names.get(0);
        }
        return form.beginsWithSource() ? dotted(KeyNames.SHOWN) : names.get(0);
    }

    /** What stands behind the data source in the key of something in it: what the source itself would call that. */
    public String shownInSource() {
        return named(KeyNames.SHOWN);
    }

    /** The same for all spellings of a key, and for no other key of the form. Only paths differ by case. */
    public String identity() {
        if (form == KeyForm.FILE) {
            return shown().replaceFirst("/\\z", "");
        }
        String text = form.beginsWithSource() ? dotted(KeyNames.COMPARED) : shown();
        return text.toLowerCase(Locale.ROOT);
    }

    private String dotted(KeyNames writer) {
        return names.isEmpty() ? String.valueOf(root) : root + "." + named(writer);
    }

    private String named(KeyNames writer) {
        return writer.schema(names.get(0))
                + names.stream().skip(1).map(name -> "." + writer.part(name)).collect(Collectors.joining());
    }

    private static Optional<ObjectKey> path(String text) {
        Matcher path = PATH.matcher(text);
        return path.matches()
                ? Optional.of(new ObjectKey(KeyForm.FILE, Long.valueOf(path.group(1)), List.of(path.group(2))))
                : Optional.empty();
    }

    /** External ids may have dots and whatever else, so the text is kept as a whole. */
    private static Optional<ObjectKey> ofBi(String text) {
        Matcher key = OF_BI.matcher(text);
        return key.matches()
                ? Optional.of(new ObjectKey(KeyForm.BI, Long.valueOf(key.group(1)), List.of(text)))
                : Optional.empty();
    }

    /** Of a text that cannot be read any further. */
    private static @Nullable Long rootOf(String text) {
        Matcher rooted = ROOTED.matcher(Texts.strip(text));
        return rooted.matches() ? Long.valueOf(rooted.group(1)) : null;
    }

    /** Levels count from the right: what is left over belongs to the schema. */
    private static List<String> names(List<String> parts, KeyForm form) {
        if (parts.isEmpty()) {
            return List.of();
        }
        int schema = parts.size() - form.names() + 1;
        List<String> names = new ArrayList<>(List.of(String.join(".", parts.subList(0, schema))));
        names.addAll(parts.subList(schema, parts.size()));
        return List.copyOf(names);
    }
}
