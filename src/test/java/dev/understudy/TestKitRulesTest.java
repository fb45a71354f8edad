package dev.understudy;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rules of the test kit, which is compiled beside our tests and given to others without what these have. */
@AnalyzeClasses(packages = "dev.understudy.testkit")
class TestKitRulesTest {

    private static final String KIT = "dev.understudy.testkit..";

    @ArchTest
    static final ArchRule IT_KNOWS_THE_JDK_ONLY = classes()
            .that()
            .haveNameNotMatching(
                    ".*\\.(UnderstudyTest|UnderstudyExtension|EveryRole|EveryRoleArguments|UnderstudyContainer)")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(KIT, "java..")
            .because("it comes onto the class paths of others, and JUnit and Testcontainers may be absent there");

    @ArchTest
    static final ArchRule JUNIT_AND_TESTCONTAINERS_ARE_ALL_THAT_THE_OTHERS_KNOW = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(KIT, "java..", "org.junit..", "org.testcontainers..")
            .because("its POM says no more; tests of the kit live elsewhere, lest they be packed with it");

    @ArchTest
    static final ArchRule JUNITS_PARAMETERS_ARE_NEEDED_BY_EVERY_ROLE_ALONE = noClasses()
            .that()
            .haveNameNotMatching(".*\\.EveryRole(Arguments)?")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.junit.jupiter.params..")
            .because("they are an artifact of their own, which may be absent");
}
