package dev.understudy.testing;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/**
 * The tables that Java sources name: in SQL, in JPQL, where an entity stands for its table, in the mappings of entities, in the
 * kinds of objects and in the rows of datasets. The compiler's own parser reads the sources, so it does not matter how a statement is put together.
 */
public final class TableUses {

    /**
     * @param room the package, without what all packages share
     * @param written whether the rows are changed there, or can be
     */
    public record Use(String room, String source, String table, boolean written) {}

    private static final Pattern NAMED = Pattern.compile(
            "\\b(insert\\s+into|merge\\s+into|update|delete\\s+from|from|join)\\s+(\\w+)", Pattern.CASE_INSENSITIVE);
    private static final Set<String> READING = Set.of("from", "join");
    private static final Set<String> LINK_TABLES = Set.of("JoinTable", "CollectionTable");

    /** Calls that make rows of a table, and which of their arguments names it. */
    private static final Map<String, Integer> TABLE_ARGUMENTS =
            Map.of("rows.add", 0, "database.upsert", 0, "ObjectKind.of", 2, "links", 1);

    private final Set<String> tables;
    private final Map<String, String> tableOfEntity = new HashMap<>();
    private final List<Use> uses = new ArrayList<>();

    private TableUses(Set<String> tables) {
        this.tables = tables;
    }

    /** Whatever else the sources name is no table. */
    public static List<Use> of(Set<String> tables, Iterable<? extends JavaFileObject> sources) throws IOException {
        JavacTask compiler =
                (JavacTask) ToolProvider.getSystemJavaCompiler().getTask(null, null, null, null, null, sources);
        List<CompilationUnitTree> units = new ArrayList<>();
        compiler.parse().forEach(units::add);
        TableUses found = new TableUses(tables);
        units.forEach(unit -> found.new Entities().scan(unit, null));
        units.forEach(unit -> found.new Names(unit).scan(unit, null));
        return found.uses;
    }

    private static Stream<AnnotationTree> annotations(ClassTree type, String name) {
        return type.getModifiers().getAnnotations().stream()
                .map(AnnotationTree.class::cast)
                .filter(annotation -> annotation.getAnnotationType().toString().equals(name));
    }

    private static boolean isEntity(ClassTree type) {
        return annotations(type, "Entity").findAny().isPresent();
    }

    private static Stream<String> nameIn(AnnotationTree annotation) {
        return annotation.getArguments().stream()
                .map(AssignmentTree.class::cast)
                .filter(argument -> argument.getVariable().toString().equals("name"))
                .map(argument -> string(argument.getExpression()));
    }

    /** Nothing for what is no string. */
    private static String string(Tree tree) {
        return tree instanceof LiteralTree literal && literal.getValue() instanceof String text ? text : "";
    }

    /** Learns the tables of entities: the one that is named, else the entity's own name in snake case. */
    private final class Entities extends TreeScanner<Void, Void> {

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            if (isEntity(type)) {
                String name = type.getSimpleName().toString();
                String snake = name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
                tableOfEntity.put(
                        name,
                        annotations(type, "Table")
                                .flatMap(TableUses::nameIn)
                                .findFirst()
                                .orElse(snake));
            }
            return super.visitClass(type, nothing);
        }
    }

    private final class Names extends TreeScanner<Void, Void> {

        private final String room;
        private final String source;

        Names(CompilationUnitTree unit) {
            room = unit.getPackageName().toString().replace("dev.understudy.", "");
            source = unit.getSourceFile().getName().replaceAll(".*/", "");
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            if (isEntity(type)) {
                boolean immutable = annotations(type, "Immutable").findAny().isPresent();
                use(type.getSimpleName().toString(), !immutable);
            }
            return super.visitClass(type, nothing);
        }

        @Override
        public Void visitAnnotation(AnnotationTree annotation, Void nothing) {
            if (LINK_TABLES.contains(annotation.getAnnotationType().toString())) {
                nameIn(annotation).forEach(table -> use(table, true));
            }
            return super.visitAnnotation(annotation, nothing);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            if (call.getMethodSelect() instanceof MemberSelectTree method) {
                String name = method.getIdentifier().toString();
                int argument = TABLE_ARGUMENTS.getOrDefault(
                        name, TABLE_ARGUMENTS.getOrDefault(method.getExpression() + "." + name, Integer.MAX_VALUE));
                call.getArguments().stream().skip(argument).findFirst().ifPresent(table -> use(string(table), true));
            }
            return super.visitMethodInvocation(call, nothing);
        }

        @Override
        public Void visitBinary(BinaryTree sum, Void nothing) {
            if (sum.getKind() != Tree.Kind.PLUS) {
                return super.visitBinary(sum, nothing);
            }
            statement(text(sum));
            return null;
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Void nothing) {
            statement(string(literal));
            return null;
        }

        /** The strings of a sum in one; what else is in it is looked at by itself. */
        private String text(Tree tree) {
            if (tree instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
                return text(sum.getLeftOperand()) + text(sum.getRightOperand());
            }
            if (!(tree instanceof LiteralTree)) {
                scan(tree, null);
            }
            return string(tree);
        }

        private void statement(String text) {
            Matcher named = NAMED.matcher(text);
            while (named.find()) {
                use(named.group(2), !READING.contains(named.group(1).toLowerCase(Locale.ROOT)));
            }
        }

        private void use(String name, boolean written) {
            String table = tableOfEntity.getOrDefault(name, name);
            if (tables.contains(table)) {
                uses.add(new Use(room, source, table, written));
            }
        }
    }
}
