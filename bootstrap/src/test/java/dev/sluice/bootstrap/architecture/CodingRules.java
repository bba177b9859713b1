package dev.sluice.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.sluice.bootstrap.architecture.Rule.rule;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import dev.sluice.bootstrap.architecture.offenders.application.OrderData;
import dev.sluice.bootstrap.architecture.offenders.bootstrap.RemembersStatically;
import dev.sluice.bootstrap.architecture.offenders.bootstrap.ThrowsAnything;
import dev.sluice.bootstrap.architecture.offenders.http.ShoutsOut;
import dev.sluice.bootstrap.architecture.offenders.unmarked.Unmarked;

/** How code is written, wherever it is. */
final class CodingRules {
    private CodingRules() {}

    static Rule[] all() {
        return new Rule[] {
            rule("every package is null-marked", CodingRules::nullMarked, Unmarked.class),
            rule(
                    "nothing throws a generic exception",
                    house -> GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS,
                    ThrowsAnything.class),
            rule(
                    "only the command line writes to the standard streams",
                    CodingRules::noStandardStreams,
                    ShoutsOut.class),
            rule("names say what a thing is", CodingRules::namesSay, OrderData.class),
            rule("nothing is remembered statically", CodingRules::nothingStatic, RemembersStatically.class)
        };
    }

    private static ArchRule nullMarked(House house) {
        return classes().should(Conditions.resideInANullMarkedPackage());
    }

    private static ArchRule noStandardStreams(House house) {
        return noClasses()
                .that()
                .doNotHaveFullyQualifiedName(house.only("bootstrap.Main"))
                .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);
    }

    private static ArchRule namesSay(House house) {
        return classes().should().haveNameNotMatching(".*(Impl|Utils?|Helper|Manager|Service|Base|Data|Info)(\\$.*)?");
    }

    private static ArchRule nothingStatic(House house) {
        return fields().that().areStatic().should().beFinal();
    }
}
