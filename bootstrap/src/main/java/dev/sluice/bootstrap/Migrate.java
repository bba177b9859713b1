package dev.sluice.bootstrap;

import dev.sluice.bootstrap.cli.ExitCode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;

/** The command that brings the tables up to date and does nothing else, for those who do that before a start. */
final class Migrate implements Callable<Integer> {
    private static final SettingOptions OPTIONS =
            new SettingOptions(List.of(Setting.DATA, Setting.DB_URL, Setting.DB_USER, Setting.DB_PASSWORD));

    private final Map<String, String> environment;
    private final CommandSpec spec;

    private Migrate(Map<String, String> environment) {
        this.environment = environment;
        this.spec = CommandSpec.wrapWithoutInspection(this);
    }

    /** The command as the command line knows it. */
    static CommandSpec command(Map<String, String> environment) {
        var spec = new Migrate(environment).spec;
        spec.mixinStandardHelpOptions(true).versionProvider(new Version());
        spec.usageMessage()
                .description(
                        "Makes the tables of the database, or brings them up to date. A start of the server does so, too.");
        OPTIONS.addTo(spec);
        return spec;
    }

    @Override
    public Integer call() {
        var login = Settings.of(OPTIONS.given(spec, environment)).database();
        try (var opened = new Opened()) {
            var pool = opened.add(Database.open(login));
            var persistence = opened.add(Database.migrated(pool, login));
            persistence.damage().ifPresent(spec.commandLine().getErr()::println);
        }
        spec.commandLine().getOut().println("The tables of %s are up to date.".formatted(login));
        return ExitCode.OK;
    }
}
