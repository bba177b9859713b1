package dev.sluice.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.sluice.bootstrap.architecture.Rule.rule;

import com.tngtech.archunit.lang.ArchRule;
import dev.sluice.bootstrap.architecture.offenders.bootstrap.Queries;
import dev.sluice.bootstrap.architecture.offenders.bootstrap.WritesJson;
import dev.sluice.bootstrap.architecture.offenders.bootstrap.cli.KnowsTheServer;
import dev.sluice.bootstrap.architecture.offenders.http.KnowsSql;
import dev.sluice.bootstrap.architecture.offenders.jdbc.KnowsJavalin;
import dev.sluice.bootstrap.architecture.offenders.media.ReadsFiles;
import dev.sluice.bootstrap.architecture.offenders.storage.KnowsTheWorld;

/** Which technology is whose. */
final class TechnologyRules {
    private TechnologyRules() {}

    static Rule[] all() {
        return new Rule[] {
            rule(
                    "jdbc knows SQL and no other technology",
                    house -> adapterKnows(house, "jdbc", "java.sql", "javax.sql", "org.jdbi..", "org.flywaydb.."),
                    KnowsJavalin.class),
            rule(
                    "http knows Javalin and no other technology",
                    house -> adapterKnows(
                            house,
                            "http",
                            "io.javalin..",
                            "com.fasterxml.jackson..",
                            "jakarta.servlet..",
                            "org.eclipse.jetty..",
                            "kotlin..",
                            "javax.crypto..",
                            "javax.net.ssl",
                            "java.net"),
                    KnowsSql.class),
            rule(
                    "storage knows files and S3 and no other technology",
                    house -> adapterKnows(
                            house,
                            "storage",
                            "java.nio.file..",
                            "java.nio.channels",
                            "software.amazon.awssdk..",
                            "java.net"),
                    KnowsTheWorld.class),
            rule(
                    "media knows metadata and pictures and no other technology",
                    house -> adapterKnows(house, "media", "com.drew..", "java.awt..", "javax.imageio.."),
                    ReadsFiles.class),
            rule(
                    "bootstrap opens databases and does not query them",
                    TechnologyRules::bootstrapDoesNotQuery,
                    Queries.class),
            rule(
                    "bootstrap starts Javalin and does not speak HTTP",
                    TechnologyRules::bootstrapDoesNotSpeakHttp,
                    WritesJson.class),
            rule(
                    "the command line asks over HTTP and knows nothing of the server",
                    TechnologyRules::commandLineKnowsNoServer,
                    KnowsTheServer.class)
        };
    }

    private static ArchRule adapterKnows(House house, String adapter, String... technology) {
        return classes()
                .that()
                .resideInAPackage(house.all(adapter))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(House.and(
                        House.and(house.core(), technology),
                        House.and(
                                house.adapters(),
                                "java.io",
                                "java.lang..",
                                "java.math",
                                "java.nio",
                                "java.nio.charset",
                                "java.security",
                                "java.time..",
                                "java.util..",
                                "org.jspecify.annotations",
                                "org.slf4j")));
    }

    private static ArchRule bootstrapDoesNotQuery(House house) {
        return noClasses()
                .that()
                .resideInAPackage(house.all("bootstrap"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jdbi..", "org.flywaydb..")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(java.sql.Statement.class, java.sql.ResultSet.class);
    }

    private static ArchRule bootstrapDoesNotSpeakHttp(House house) {
        return noClasses()
                .that()
                .resideInAPackage(house.all("bootstrap"))
                .and()
                .resideOutsideOfPackage(house.only("bootstrap.cli"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "com.fasterxml.jackson..", "io.javalin.http..", "jakarta.servlet..", "java.net.http");
    }

    private static ArchRule commandLineKnowsNoServer(House house) {
        return classes()
                .that()
                .resideInAPackage(house.all("bootstrap.cli"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        house.all("bootstrap.cli"),
                        "java.io",
                        "java.lang..",
                        "java.net..",
                        "java.nio.charset",
                        "java.nio.file",
                        "java.time..",
                        "java.util..",
                        "com.fasterxml.jackson..",
                        "org.jspecify.annotations",
                        "picocli");
    }
}
