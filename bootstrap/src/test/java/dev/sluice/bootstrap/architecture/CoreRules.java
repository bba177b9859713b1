package dev.sluice.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.sluice.bootstrap.architecture.Conditions.beAValue;
import static dev.sluice.bootstrap.architecture.Conditions.makesTimeOrChance;
import static dev.sluice.bootstrap.architecture.Rule.rule;

import com.tngtech.archunit.lang.ArchRule;
import dev.sluice.bootstrap.architecture.offenders.application.AsksTheTime;
import dev.sluice.bootstrap.architecture.offenders.application.HasThreads;
import dev.sluice.bootstrap.architecture.offenders.application.MakesIds;
import dev.sluice.bootstrap.architecture.offenders.application.ReadsTheSystem;
import dev.sluice.bootstrap.architecture.offenders.application.RollsDice;
import dev.sluice.bootstrap.architecture.offenders.application.memory.KnowsTheDisk;
import dev.sluice.bootstrap.architecture.offenders.domain.Changeable;
import dev.sluice.bootstrap.architecture.offenders.domain.Extensible;
import dev.sluice.bootstrap.architecture.offenders.domain.KnowsFiles;
import java.security.SecureRandom;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.Timer;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;

/** What domain and application may be and know. */
final class CoreRules {
    private static final String[] OF_THE_JDK = {
        "java.io",
        "java.lang",
        "java.lang.runtime",
        "java.nio.charset",
        "java.security",
        "java.time..",
        "java.util",
        "java.util.function",
        "java.util.random",
        "java.util.stream",
        "org.jspecify.annotations"
    };

    private CoreRules() {}

    static Rule[] all() {
        return new Rule[] {
            rule("the domain knows only values", CoreRules::domainKnowsOnlyValues, KnowsFiles.class),
            rule("the domain consists of values", CoreRules::domainConsistsOfValues, Extensible.class),
            rule("the domain is immutable", CoreRules::domainIsImmutable, Changeable.class),
            rule("the application knows only the domain", CoreRules::applicationKnowsOnlyTheDomain, HasThreads.class),
            rule("memory knows only the core", CoreRules::memoryKnowsOnlyTheCore, KnowsTheDisk.class),
            rule(
                    "the core is told time, ids and chance",
                    CoreRules::coreIsTold,
                    AsksTheTime.class,
                    MakesIds.class,
                    RollsDice.class),
            rule("the core leaves system and threads alone", CoreRules::coreLeavesSystemAlone, ReadsTheSystem.class)
        };
    }

    private static ArchRule domainKnowsOnlyValues(House house) {
        return classes()
                .that()
                .resideInAPackage(house.all("domain"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        house.all("domain"),
                        "java.lang",
                        "java.lang.runtime",
                        "java.util",
                        "java.util.function",
                        "java.util.stream",
                        "java.time..",
                        "org.jspecify.annotations");
    }

    private static ArchRule domainConsistsOfValues(House house) {
        return classes().that().resideInAPackage(house.all("domain")).should(beAValue());
    }

    private static ArchRule domainIsImmutable(House house) {
        return fields().that()
                .areDeclaredInClassesThat()
                .resideInAPackage(house.all("domain"))
                .should()
                .beFinal();
    }

    private static ArchRule applicationKnowsOnlyTheDomain(House house) {
        return classes()
                .that()
                .resideInAnyPackage(house.only("application"), house.only("application.port"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(House.and(house.core(), OF_THE_JDK));
    }

    /** The adapters in memory may keep what they hold in concurrent collections and behind locks. */
    private static ArchRule memoryKnowsOnlyTheCore(House house) {
        return classes()
                .that()
                .resideInAPackage(house.all("application.memory"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(House.and(
                        House.and(house.core(), OF_THE_JDK), "java.util.concurrent", "java.util.concurrent.locks"));
    }

    private static ArchRule coreIsTold(House house) {
        return noClasses().that().resideInAnyPackage(house.core()).should().callMethodWhere(makesTimeOrChance());
    }

    private static ArchRule coreLeavesSystemAlone(House house) {
        return noClasses()
                .that()
                .resideInAnyPackage(house.core())
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(
                        System.class,
                        Runtime.class,
                        ProcessBuilder.class,
                        Thread.class,
                        ThreadLocal.class,
                        Executor.class,
                        ExecutorService.class,
                        Timer.class,
                        Random.class,
                        SplittableRandom.class,
                        SecureRandom.class);
    }
}
