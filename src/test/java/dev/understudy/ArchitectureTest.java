package dev.understudy;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.understudy.access.Caller;
import dev.understudy.alation.core.field.FieldValues;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.source.DataSources;
import dev.understudy.alation.core.sql.EntityLists;
import dev.understudy.auth.Secret;
import dev.understudy.web.Ids;
import dev.understudy.web.ReadOnly;
import dev.understudy.web.TriedAgain;
import jakarta.persistence.Entity;
import jakarta.servlet.ServletRequest;
import java.io.InputStream;
import java.io.Reader;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.springframework.boot.jackson.JacksonComponent;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.JsonNode;

/** The rules of the house that a machine can hold. */
@AnalyzeClasses(packages = "dev.understudy", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule ROOMS_FORM_NO_CIRCLES =
            slices().matching("dev.understudy.(**)").should().beFreeOfCycles().because("data flows one way");

    @ArchTest
    static final ArchRule BEANS_HANG_ON_NO_SETTING = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework.boot.autoconfigure.condition..")
            .because("which beans there are is worked out when the jar is built; a bean decides when it is made");

    @ArchTest
    static final ArchRule ALATION_AND_MATILLION_DO_NOT_KNOW_EACH_OTHER = noClasses()
            .that()
            .resideInAPackage("..alation..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..matillion..")
            .because("they are two services");

    @ArchTest
    static final ArchRule MATILLION_DOES_NOT_KNOW_ALATION = noClasses()
            .that()
            .resideInAPackage("..matillion..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..alation..")
            .because("they are two services");

    @ArchTest
    static final ArchRule SHARED_ROOMS_KNOW_NO_FAMILY = noClasses()
            .that()
            .resideInAnyPackage(
                    "..understudy.web..",
                    "..understudy.error..",
                    "..understudy.instance..",
                    "..understudy.access..",
                    "..understudy.auth..",
                    "..understudy.https..",
                    "..understudy.database..",
                    "..understudy.journal..",
                    "..understudy.metrics..",
                    "..understudy.coverage..",
                    "..understudy.trouble..",
                    "..understudy.logging..",
                    "..understudy.settings..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..alation..", "..matillion..", "..control..")
            .because(
                    "families use the shared rooms, never the reverse; what a shared room needs of a family is an interface of its own");

    @ArchTest
    static final ArchRule CORE_KNOWS_NO_FAMILY = noClasses()
            .that()
            .resideInAPackage("..alation.core..")
            .should()
            .dependOnClassesThat(resideInAPackage("..alation..").and(resideOutsideOfPackage("..alation.core..")))
            .because("fifty families use it");

    @ArchTest
    static final ArchRule FAMILIES_KNOW_NO_OTHER_FAMILY = slices().matching("dev.understudy.alation.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(alwaysTrue(), resideInAPackage("..alation.core.."))
            .because("what one family must ask of another goes through an interface in core");

    @ArchTest
    static final ArchRule ROOMS_OF_MATILLION_KNOW_NO_OTHER_ROOM = slices().matching("dev.understudy.matillion.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(alwaysTrue(), resideInAPackage("..matillion.web.."))
            .because("what one room must ask of another goes through an interface in web");

    @ArchTest
    static final ArchRule FAMILIES_DO_NOT_LOOK_AT_ROLES = noClasses()
            .that()
            .resideInAPackage("..alation..")
            .and()
            .resideOutsideOfPackages(
                    "..alation.core.account..",
                    "..alation.user..",
                    "..alation.token..",
                    "..alation.session..",
                    "..alation.oauth..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("dev.understudy.access.Role")
            .because("the table decides; controllers hold no role logic");

    @ArchTest
    static final ArchRule CONTROLLERS_ARE_PACKAGE_PRIVATE_AND_NAMED_SO = classes()
            .that()
            .areAnnotatedWith(RestController.class)
            .should()
            .bePackagePrivate()
            .andShould()
            .haveSimpleNameEndingWith("Controller")
            .because("nobody calls another family's controller");

    @ArchTest
    static final ArchRule PAYLOADS_ARE_RECORDS = classes()
            .that()
            .haveSimpleNameEndingWith("Payload")
            .should()
            .beRecords()
            .because("what goes over the wire does not change");

    @ArchTest
    static final ArchRule ENTITIES_STAY_INSIDE = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(RestController.class)
            .and()
            .areNotPrivate()
            .should(new NeitherTakeNorReturnAnEntity())
            .because("an entity never goes over the wire");

    /** They read other numbers: of files of ours, of bodies, sizes of pages, keys, times, places in a list, digits of our own. */
    private static final Set<String> READERS_OF_OTHER_NUMBERS = Set.of(
            "dev.understudy.alation.core.object.LoggedObjects",
            "dev.understudy.access.MatrixReader",
            "dev.understudy.alation.core.otype.OtypeReader",
            "dev.understudy.alation.search.SearchIndex",
            "dev.understudy.alation.core.key.ObjectKey",
            "dev.understudy.alation.core.key.ObjectKey$Split",
            "dev.understudy.alation.core.body.Times",
            "dev.understudy.alation.core.body.FormTree",
            "dev.understudy.alation.core.body.PythonText");

    @ArchTest
    static final ArchRule IDS_HAVE_ONE_READER = noClasses()
            .that()
            .resideInAnyPackage("..understudy.web..", "..access..", "..alation..", "..matillion..", "..control..")
            .and(not(belongToAnyOf(Ids.class)))
            .and(not(describe("read other numbers", type -> READERS_OF_OTHER_NUMBERS.contains(type.getFullName()))))
            .should()
            .accessTargetWhere(describe("reads a number from a text", ArchitectureTest::readsANumber))
            .because("the gate must judge the very id that the controller serves");

    /** They read what has been checked and kept, or flags. */
    private static final Set<String> READERS_OF_OUR_OWN_JSON = Set.of(
            "dev.understudy.access.AlationConf",
            "dev.understudy.alation.workflow.RequestedChanges",
            "dev.understudy.alation.workflow.Additions",
            "dev.understudy.alation.workflow.Workflow");

    @ArchTest
    static final ArchRule NUMBERS_IN_JSON_HAVE_ONE_READER = noClasses()
            .that(not(belongToAnyOf(Ids.class)))
            .and(not(describe("read our own JSON", type -> READERS_OF_OUR_OWN_JSON.contains(type.getFullName()))))
            .should()
            .accessTargetWhere(describe("reads a number from JSON", ArchitectureTest::readsANumberFromJson))
            .because("there are numbers that are longer than any id, and Jackson fails on them");

    /** Work of the house itself and its control plane; people, who are nobody's secret; and values of which only what is seen is shown in the end. */
    private static final Set<String> ASK_FOR_THE_SYSTEM = Set.of(
            "dev.understudy.alation.article.ArticleValues",
            "dev.understudy.alation.conversation.Assignees",
            "dev.understudy.alation.customfield.FieldHistoryController",
            "dev.understudy.alation.core.field.FieldValues",
            "dev.understudy.alation.relational.GivenValues",
            "dev.understudy.alation.permission.MemberReader",
            "dev.understudy.alation.domain.MyDomains",
            "dev.understudy.alation.lineage.RekeyedNodes",
            "dev.understudy.alation.workflow.RequestedChanges",
            "dev.understudy.alation.search.SearchedObjects",
            "dev.understudy.alation.policy.Stewards",
            "dev.understudy.alation.logicalmetadata.UploadChunks",
            "dev.understudy.alation.query.QueryRuns",
            "dev.understudy.alation.inspection.ObjectController");

    @ArchTest
    static final ArchRule CALLERS_ARE_SHOWN_WHAT_THEY_MAY_SEE = noClasses()
            .that(not(describe("work for the system", type -> ASK_FOR_THE_SYSTEM.contains(type.getFullName()))))
            .should()
            .accessTargetWhere(describe("goes past what a caller sees", ArchitectureTest::seesEverything))
            .because("what is private to others is hidden by whoever asks for a caller");

    @ArchTest
    static final ArchRule IDS_OF_CONTROLLERS_ARE_LONG = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(RestController.class)
            .should(new TakePathsAndQueriesAsTextOrId())
            .because("Spring would read any other number in a way of its own");

    @ArchTest
    static final ArchRule STREAMS_ARE_READ_OUTSIDE_OF_TRANSACTIONS = methods()
            .that()
            .areAnnotatedWith(TriedAgain.class)
            .or(describe("write", ArchitectureTest::isEndpointThatWrites))
            .should(new EitherTakeAStreamOrHoldATransaction())
            .because(
                    "who sends slowly would hold a connection, and what is read cannot be read again when the transaction is done again");

    @ArchTest
    static final ArchRule READS_BEGIN_NO_TRANSACTION = methods()
            .should(new NotBeAnnotatedAsReadingTransaction())
            .because("what only reads is ReadOnly: it neither begins a transaction nor waits for Hibernate");

    @ArchTest
    static final ArchRule GETS_THAT_WRITE_SAY_SO = methods()
            .that()
            .areAnnotatedWith(GetMapping.class)
            .and()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Transactional.class)
            .should()
            .beAnnotatedWith(ReadOnly.class)
            .orShould()
            .beAnnotatedWith(Transactional.class)
            .because("a GET only reads, unless it says itself that there is something to write");

    /** Of these, articles among them, are most calls, and each call is let in by the gate. */
    private static final String[] ROOMS_WITHOUT_ENTITIES = {
        "..understudy.access..",
        "..alation.core.object..",
        "..alation.core.relational..",
        "..alation.article..",
        "..alation.browsing..",
        "..alation.document..",
        "..alation.policy..",
        "..alation.relational.."
    };

    @ArchTest
    static final ArchRule WHAT_IS_READ_MOST_KNOWS_NO_ENTITIES = noClasses()
            .that()
            .resideInAnyPackage(ROOMS_WITHOUT_ENTITIES)
            .should()
            .dependOnClassesThat(resideInAnyPackage("jakarta.persistence..", "org.springframework.data..")
                    .or(belongToAnyOf(EntityLists.class)))
            .because("Hibernate costs each call more than the statement, and need not be there for the first ones");

    /** What the clock of an instance goes by; when a call came, whatever that clock says; and certificates, which clients hold against theirs. */
    private static final Set<String> READERS_OF_THE_MACHINES_CLOCK = Set.of(
            "dev.understudy.instance.InstanceClock",
            "dev.understudy.journal.Recording",
            "dev.understudy.https.KeptCertificate");

    @ArchTest
    static final ArchRule TIME_COMES_FROM_THE_INSTANCE = noClasses()
            .that(not(describe("have reason to", type -> READERS_OF_THE_MACHINES_CLOCK.contains(type.getFullName()))))
            .should()
            .accessTargetWhere(describe("reads the machine's clock", ArchitectureTest::readsTheMachinesClock))
            .because("tests move time");

    /** What is called so and is no secret in clear: whoever reads the names of columns or of headers. */
    private static final Pattern NAMES_OF_SECRETS =
            Pattern.compile("(?i).*(password|passphrase|secret|token|verifier|credentials?|authorization|cookie)");

    @ArchTest
    static final ArchRule RECORDS_HOLD_SECRETS_AS_SUCH = fields().that()
            .areDeclaredInClassesThat()
            .areRecords()
            .and()
            .areNotStatic()
            .and()
            .haveNameMatching(NAMES_OF_SECRETS.pattern())
            .should()
            .notHaveRawType(String.class)
            .because("a record tells all that it holds to whoever logs it, and texts are compared letter by letter");

    /** They send a secret where it belongs, or take one apart. */
    private static final Set<String> READERS_OF_SECRETS = Set.of(
            "dev.understudy.auth.Passwords",
            "dev.understudy.control.ControlProperties",
            "dev.understudy.alation.extraction.RealDatabases",
            "dev.understudy.https.Certificates",
            "dev.understudy.https.ServerCertificate",
            "dev.understudy.web.server.AllPorts",
            "dev.understudy.alation.session.SessionCookies",
            "dev.understudy.alation.session.LoginPage",
            "dev.understudy.alation.oauth.ConsentPage",
            "dev.understudy.alation.oauth.AuthorizationController",
            "dev.understudy.alation.oauth.ClientTokens",
            "dev.understudy.alation.oauth.PresentedClient",
            "dev.understudy.alation.token.LegacyTokens");

    @ArchTest
    static final ArchRule LISTENERS_ARE_TYPES = noMethods()
            .should()
            .beAnnotatedWith(EventListener.class)
            .because("a start does not search all beans for methods; a bean that listens is an ApplicationListener");

    @ArchTest
    static final ArchRule JACKSON_HAS_NO_COMPONENTS = noClasses()
            .should()
            .beMetaAnnotatedWith(JacksonComponent.class)
            .because("a start does not search all beans for them; a module says what it is for");

    @ArchTest
    static final ArchRule SECRETS_STAY_SECRET = noClasses()
            .that(not(describe("need them in clear", type -> READERS_OF_SECRETS.contains(type.getFullName()))))
            .should()
            .callMethod(Secret.class, "inClear")
            .because("what is kept or compared is a digest or a hash");

    @ArchTest
    static void whoIsExceptedNeedsToBe(JavaClasses all) {
        requireNeed(all, READERS_OF_OTHER_NUMBERS, ArchitectureTest::readsANumber);
        requireNeed(all, READERS_OF_OUR_OWN_JSON, ArchitectureTest::readsANumberFromJson);
        requireNeed(all, ASK_FOR_THE_SYSTEM, ArchitectureTest::seesEverything);
        requireNeed(all, READERS_OF_THE_MACHINES_CLOCK, ArchitectureTest::readsTheMachinesClock);
        requireNeed(all, READERS_OF_SECRETS, access -> isCalled(access, Secret.class, "inClear"));
    }

    private static void requireNeed(JavaClasses all, Set<String> excepted, Predicate<JavaAccess<?>> forbidden) {
        assertThat(excepted)
                .allMatch(name -> all.get(name).getAccessesFromSelf().stream().anyMatch(forbidden));
    }

    @ArchTest
    static void noPackageIsWithoutNullChecks(JavaClasses all) {
        Set<String> packages = all.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
        assertThat(packages)
                .as("packages whose package-info is NullMarked")
                .allMatch(each -> all.getPackage(each).isAnnotatedWith(NullMarked.class));
    }

    @ArchTest
    static final ArchRule NO_FIELD_INJECTION = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    @ArchTest
    static final ArchRule NO_STANDARD_STREAMS = noClasses()
            .that(not(belongToAnyOf(Understudy.class)))
            .should(ACCESS_STANDARD_STREAMS)
            .because("what is told goes to the log, but for the answers of the command line");

    @ArchTest
    static final ArchRule NO_GENERIC_EXCEPTIONS = NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;

    private static boolean isEndpointThatWrites(JavaMethod method) {
        return method.isMetaAnnotatedWith(RequestMapping.class) && !method.isAnnotatedWith(GetMapping.class);
    }

    private static boolean isTransactional(JavaMethod method) {
        return method.isAnnotatedWith(Transactional.class) || method.getOwner().isAnnotatedWith(Transactional.class);
    }

    private static final class NotBeAnnotatedAsReadingTransaction extends ArchCondition<JavaMethod> {

        NotBeAnnotatedAsReadingTransaction() {
            super("not say in Spring's words that they only read");
        }

        @Override
        public void check(JavaMethod method, ConditionEvents events) {
            boolean says = Stream.of(
                            method.tryGetAnnotationOfType(Transactional.class),
                            method.getOwner().tryGetAnnotationOfType(Transactional.class))
                    .flatMap(Optional::stream)
                    .anyMatch(Transactional::readOnly);
            if (says) {
                events.add(SimpleConditionEvent.violated(method, method.getFullName() + " does"));
            }
        }
    }

    private static boolean readsANumber(JavaAccess<?> access) {
        return access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget reader
                && reader.getOwner().isAssignableTo(Number.class)
                && !reader.getRawParameterTypes().isEmpty()
                && reader.getRawParameterTypes().get(0).isAssignableTo(CharSequence.class);
    }

    private static boolean isCalled(JavaAccess<?> access, Class<?> owner, String name) {
        return access.getTargetOwner().isEquivalentTo(owner)
                && access.getTarget().getName().equals(name);
    }

    private static boolean seesEverything(JavaAccess<?> access) {
        return isCalled(access, ObjectIndex.class, "forTheSystem")
                || isCalled(access, DataSources.class, "forTheSystem")
                || isCalled(access, Caller.class, "CONTROL_PLANE")
                        && !access.getOriginOwner().isEquivalentTo(Caller.class)
                || isCalled(access, FieldValues.class, "stored")
                        && access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget stored
                        && stored.getRawParameterTypes().get(0).isEquivalentTo(String.class);
    }

    /** Without an argument, from which the time would come. */
    private static boolean readsTheMachinesClock(JavaAccess<?> access) {
        return access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget reader
                && reader.getRawParameterTypes().isEmpty()
                && (reader.getName().equals("now")
                                && reader.getOwner().getPackageName().equals("java.time")
                        || isCalled(access, Clock.class, "systemUTC")
                        || isCalled(access, Clock.class, "systemDefaultZone")
                        || isCalled(access, System.class, "currentTimeMillis")
                        || isCalled(access, Date.class, JavaConstructor.CONSTRUCTOR_NAME));
    }

    private static boolean readsANumberFromJson(JavaAccess<?> access) {
        return access.getTargetOwner().isEquivalentTo(JsonNode.class)
                && Set.of("longValue", "asLong", "intValue", "asInt", "canConvertToLong", "canConvertToInt")
                        .contains(access.getTarget().getName());
    }

    private static final class EitherTakeAStreamOrHoldATransaction extends ArchCondition<JavaMethod> {

        private static final List<Class<?>> USED_UP = List.of(ServletRequest.class, InputStream.class, Reader.class);

        EitherTakeAStreamOrHoldATransaction() {
            super("either take a request or a stream, or hold a transaction and be done again");
        }

        @Override
        public void check(JavaMethod method, ConditionEvents events) {
            boolean readsAStream = method.getRawParameterTypes().stream()
                    .anyMatch(type -> USED_UP.stream().anyMatch(type::isAssignableTo));
            if (readsAStream && (isTransactional(method) || method.isAnnotatedWith(TriedAgain.class))) {
                events.add(SimpleConditionEvent.violated(method, method.getFullName() + " does both"));
            }
        }
    }

    private static final class TakePathsAndQueriesAsTextOrId extends ArchCondition<JavaMethod> {

        private static final Set<String> TYPES = Set.of(
                String.class.getName(),
                List.class.getName(),
                "long",
                Long.class.getName(),
                MultipartFile.class.getName());

        TakePathsAndQueriesAsTextOrId() {
            super("take what stands in path or query as text or id");
        }

        @Override
        public void check(JavaMethod method, ConditionEvents events) {
            method.getParameters().stream()
                    .filter(parameter -> parameter.isAnnotatedWith(PathVariable.class)
                            || parameter.isAnnotatedWith(RequestParam.class))
                    .filter(parameter -> !parameter.getType().getAllInvolvedRawTypes().stream()
                            .allMatch(type -> TYPES.contains(type.getName())))
                    .forEach(parameter -> events.add(
                            SimpleConditionEvent.violated(parameter, parameter.getDescription() + " is neither")));
        }
    }

    /** Looks through generics, too. */
    private static final class NeitherTakeNorReturnAnEntity extends ArchCondition<JavaMethod> {

        NeitherTakeNorReturnAnEntity() {
            super("neither take nor return an entity");
        }

        @Override
        public void check(JavaMethod method, ConditionEvents events) {
            boolean returned = method.getReturnType().getAllInvolvedRawTypes().stream()
                    .anyMatch(NeitherTakeNorReturnAnEntity::isEntity);
            boolean taken = method.getParameterTypes().stream()
                    .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                    .anyMatch(NeitherTakeNorReturnAnEntity::isEntity);
            if (returned || taken) {
                events.add(SimpleConditionEvent.violated(method, method.getFullName() + " shows an entity"));
            }
        }

        private static boolean isEntity(JavaClass type) {
            return type.isAnnotatedWith(Entity.class);
        }
    }
}
