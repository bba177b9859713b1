package dev.sluice.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static dev.sluice.bootstrap.architecture.Conditions.beAPortOrAValue;
import static dev.sluice.bootstrap.architecture.Conditions.haveOnePublicMethod;
import static dev.sluice.bootstrap.architecture.Conditions.implementsAPortOf;
import static dev.sluice.bootstrap.architecture.Rule.rule;

import com.tngtech.archunit.lang.ArchRule;
import dev.sluice.bootstrap.architecture.offenders.application.NotFinal;
import dev.sluice.bootstrap.architecture.offenders.application.TwoInOne;
import dev.sluice.bootstrap.architecture.offenders.application.port.ClassAsPort;
import dev.sluice.bootstrap.architecture.offenders.application.port.SpeaksSql;

/** What use cases and ports look like. */
final class ApplicationRules {
    private ApplicationRules() {}

    static Rule[] all() {
        return new Rule[] {
            rule("ports are interfaces", ApplicationRules::portsAreInterfaces, ClassAsPort.class),
            rule("ports speak of the domain", ApplicationRules::portsSpeakOfTheDomain, SpeaksSql.class),
            rule("use cases are final", ApplicationRules::useCasesAreFinal, NotFinal.class),
            rule("use cases have one public method", ApplicationRules::useCasesHaveOneMethod, TwoInOne.class)
        };
    }

    private static ArchRule portsAreInterfaces(House house) {
        return classes().that().resideInAPackage(house.only("application.port")).should(beAPortOrAValue());
    }

    private static ArchRule portsSpeakOfTheDomain(House house) {
        return classes()
                .that()
                .resideInAPackage(house.only("application.port"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        house.all("domain"),
                        house.only("application.port"),
                        "java.lang",
                        "java.lang.runtime",
                        "java.io",
                        "java.util",
                        "java.util.function",
                        "java.util.stream",
                        "java.time",
                        "org.jspecify.annotations");
    }

    private static ArchRule useCasesAreFinal(House house) {
        return classes()
                .that()
                .resideInAPackage(house.only("application"))
                .and()
                .areNotInterfaces()
                .should()
                .haveModifier(FINAL);
    }

    private static ArchRule useCasesHaveOneMethod(House house) {
        return classes()
                .that()
                .resideInAPackage(house.only("application"))
                .and()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .and()
                .areNotInterfaces()
                .and()
                .areNotRecords()
                .and()
                .areNotEnums()
                .and(not(implementsAPortOf(house)))
                .should(haveOnePublicMethod());
    }
}
