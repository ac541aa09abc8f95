package de.lotse.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The habits of STYLE.md as rules: each holds for the house, and each finds the class that breaks it. */
class HabitsTests {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(place -> !place.contains("Jte"))
            .importPackages("de.lotse");
    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages("broken");

    static Map<String, ArchRule> rules() {
        return Map.of(
                "packages are words of the field",
                noClasses()
                        .should()
                        .resideInAnyPackage(
                                "..controller..",
                                "..service..",
                                "..dto..",
                                "..util..",
                                "..utils..",
                                "..helper..",
                                "..impl..",
                                "..common..")
                        .because("a newcomer looks for the thing, not for its layer"),
                "names say the thing, not the technology",
                noClasses()
                        .should()
                        .haveNameMatching(
                                ".*(Repository|RepositoryImpl|ServiceImpl|Dto|DTO|Entity|Mapper|Helper|Utils?)")
                        .because("a repository is the plural of what it keeps, and there is one shape per concept"),
                "a change is a verb",
                methods()
                        .that()
                        .areDeclaredInClassesThat()
                        .areNotAssignableTo(org.springframework.session.Session.class)
                        .and()
                        .areDeclaredInClassesThat()
                        .doNotHaveSimpleName("IcuBidiSplitter")
                        .should()
                        .haveNameNotMatching("set(?!Up$)[A-Z].*")
                        .because("a setter does not say what happened"),
                "time comes from the clock",
                noClasses()
                        .should()
                        .callMethodWhere(asksTheMachineForTheTime())
                        .orShould()
                        .dependOnClassesThat()
                        .belongToAnyOf(java.util.Date.class, java.util.Calendar.class)
                        .because("tests and the municipality's day need one clock"),
                "what a class needs comes through its constructor",
                noFields()
                        .should()
                        .beAnnotatedWith(Autowired.class)
                        .because("what is needed must be visible and present from the beginning"),
                "nobody needs more than six others",
                constructors()
                        .that(areNoRecords())
                        .should(takeAtMostSix())
                        .because("who needs more does more than one thing"),
                "nobody waits and nobody prints",
                noClasses()
                        .should()
                        .callMethod(Thread.class, "sleep", long.class)
                        .orShould()
                        .accessField(System.class, "out")
                        .because("a request does not sleep, and what must be known goes to the log"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void theHouseKeepsTheHabit(String name) {
        rule(name).check(HOUSE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void whoBreaksTheHabitIsFound(String name) {
        assertThat(rule(name).evaluate(BROKEN).hasViolation()).as(name).isTrue();
    }

    static java.util.stream.Stream<String> names() {
        return rules().keySet().stream().sorted();
    }

    private static ArchRule rule(String name) {
        return java.util.Objects.requireNonNull(rules().get(name));
    }

    private static DescribedPredicate<JavaCall<?>> asksTheMachineForTheTime() {
        return new DescribedPredicate<>("ask the machine for the time") {
            @Override
            public boolean test(JavaCall<?> call) {
                return call.getTargetOwner().getPackageName().equals("java.time")
                        && call.getName().equals("now")
                        && call.getTarget().getRawParameterTypes().isEmpty();
            }
        };
    }

    private static DescribedPredicate<JavaConstructor> areNoRecords() {
        return new DescribedPredicate<>("are no records") {
            @Override
            public boolean test(JavaConstructor constructor) {
                JavaClass owner = constructor.getOwner();
                return !owner.isRecord() && !owner.isEnum() && !owner.isAnonymousClass() && !owner.isInnerClass();
            }
        };
    }

    private static ArchCondition<JavaConstructor> takeAtMostSix() {
        return new ArchCondition<>("take at most six parameters") {
            @Override
            public void check(JavaConstructor constructor, ConditionEvents events) {
                int taken = constructor.getRawParameterTypes().size();
                events.add(new SimpleConditionEvent(
                        constructor, taken <= 6, constructor.getFullName() + " takes " + taken));
            }
        };
    }
}
