package dev.sluice.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static dev.sluice.bootstrap.architecture.Rule.rule;

import com.tngtech.archunit.lang.ArchRule;
import dev.sluice.bootstrap.architecture.offenders.domain.KnowsApplication;
import dev.sluice.bootstrap.architecture.offenders.http.KnowsJdbc;
import dev.sluice.bootstrap.architecture.offenders.jdbc.SecondDoor;
import dev.sluice.bootstrap.architecture.offenders.stray.Homeless;

/** Who may know whom: domain ← application ← adapters ← embedded, bootstrap. */
final class LayerRules {
    private LayerRules() {}

    static Rule[] all() {
        return new Rule[] {
            rule("every class is in a layer", LayerRules::everyClassIsInALayer, Homeless.class),
            rule("everything points inwards", LayerRules::everythingPointsInwards, KnowsApplication.class),
            rule("adapters do not know each other", LayerRules::adaptersDoNotKnowEachOther, KnowsJdbc.class),
            rule("adapters show one door", LayerRules::adaptersShowOneDoor, SecondDoor.class),
            rule("packages know each other one way", LayerRules::noCycles, KnowsApplication.class)
        };
    }

    private static ArchRule everyClassIsInALayer(House house) {
        return classes()
                .should()
                .resideInAnyPackage(House.and(
                        House.and(house.core(), house.adapters()),
                        house.all("testkit"),
                        house.all("embedded"),
                        house.all("bootstrap")));
    }

    private static ArchRule everythingPointsInwards(House house) {
        var layers = layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage(house.everything())
                .layer("domain")
                .definedBy(house.all("domain"))
                .layer("application")
                .definedBy(house.all("application"))
                .layer("adapters")
                .definedBy(house.adapters())
                .optionalLayer("testkit")
                .definedBy(house.all("testkit"))
                .optionalLayer("embedded")
                .definedBy(house.all("embedded"))
                .layer("bootstrap")
                .definedBy(house.all("bootstrap"));
        return layers.whereLayer("domain")
                .mayNotAccessAnyLayer()
                .whereLayer("application")
                .mayOnlyAccessLayers("domain")
                .whereLayer("adapters")
                .mayOnlyAccessLayers("domain", "application")
                .whereLayer("testkit")
                .mayOnlyAccessLayers("domain", "application")
                .whereLayer("embedded")
                .mayOnlyAccessLayers("domain", "application", "adapters")
                .whereLayer("bootstrap")
                .mayOnlyAccessLayers("domain", "application", "adapters");
    }

    private static ArchRule adaptersDoNotKnowEachOther(House house) {
        return slices().matching(house.root() + ".(" + String.join("|", House.ADAPTERS) + ")..")
                .should()
                .notDependOnEachOther();
    }

    private static ArchRule adaptersShowOneDoor(House house) {
        return classes()
                .that()
                .resideInAnyPackage(house.adapters())
                .and()
                .areTopLevelClasses()
                .and()
                .arePublic()
                .should()
                .haveNameMatching("""
                        .*\\.(\
                        jdbc\\.(JdbcPersistence|MigrationScript)|\
                        http\\.(HttpApi|Console|Operations|AnsweredRequest|Authentication|Limits|Readiness|WebhookCaller)|\
                        media\\.(MetadataExtractor|ImageRenderer)|\
                        storage\\.(DiskObjects|S3(Objects|Bucket|Settings|Login)))""");
    }

    private static ArchRule noCycles(House house) {
        return slices().matching(house.root() + ".(**)").should().beFreeOfCycles();
    }
}
