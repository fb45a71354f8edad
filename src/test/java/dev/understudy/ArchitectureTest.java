package dev.understudy;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.springframework.web.bind.annotation.RestController;

/** The rules of the house that a machine can hold. */
@AnalyzeClasses(packages = "dev.understudy", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule ROOMS_FORM_NO_CIRCLES =
            slices().matching("dev.understudy.(**)").should().beFreeOfCycles().because("data flows one way");

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
            .resideInAnyPackage("..understudy.web..", "..understudy.error..", "..instance..", "..access..", "..auth..")
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
    static final ArchRule FAMILIES_KNOW_NO_OTHER_FAMILY = slices().matching("dev.understudy.alation.(*)")
            .should()
            .notDependOnEachOther()
            .because("what one family must ask of another goes through an interface in core");

    @ArchTest
    static final ArchRule FAMILIES_DO_NOT_LOOK_AT_ROLES = noClasses()
            .that()
            .resideInAPackage("..alation..")
            .and()
            .resideOutsideOfPackages("..alation.core.account..", "..alation.user..", "..alation.token..")
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

    @ArchTest
    static final ArchRule TIME_COMES_FROM_THE_INSTANCE = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("tests move time");

    @ArchTest
    static final ArchRule NO_FIELD_INJECTION = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    @ArchTest
    static final ArchRule NO_STANDARD_STREAMS = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule NO_GENERIC_EXCEPTIONS = NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;

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
