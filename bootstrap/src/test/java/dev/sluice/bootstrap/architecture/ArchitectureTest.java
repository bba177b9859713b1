package dev.sluice.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {
    private static final JavaClasses SLUICE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(House.SLUICE.root());

    private static final JavaClasses OFFENDERS = new ClassFileImporter().importPackages(House.OFFENDERS.root());

    static Stream<Rule> rules() {
        return Stream.of(
                        LayerRules.all(),
                        CoreRules.all(),
                        ApplicationRules.all(),
                        TechnologyRules.all(),
                        CodingRules.all())
                .flatMap(Stream::of);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void sluice_obeys(Rule rule) {
        rule.of().apply(House.SLUICE).check(SLUICE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void offenders_are_caught(Rule rule) {
        var report = rule.of().apply(House.OFFENDERS).evaluate(OFFENDERS).getFailureReport();

        assertThat(rule.offenders())
                .isNotEmpty()
                .allSatisfy(offender -> assertThat(report.getDetails())
                        .anySatisfy(detail -> assertThat(detail).contains(offender)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "domain",
                "application",
                "application.port",
                "application.memory",
                "jdbc",
                "http",
                "storage",
                "media",
                "testkit",
                "bootstrap",
                "bootstrap.cli"
            })
    void every_part_of_sluice_is_seen(String part) {
        assertThat(SLUICE.containPackage(House.SLUICE.only(part))).isTrue();
    }

    @Test
    void every_offender_is_caught_by_a_rule() {
        var caught = rules().flatMap(rule -> rule.offenders().stream()).toList();

        assertThat(OFFENDERS.stream()
                        .map(type -> type.getName())
                        .filter(name -> !name.endsWith("package-info"))
                        .filter(name -> !name.contains("$")))
                .allSatisfy(name -> assertThat(caught).contains(name));
    }
}
