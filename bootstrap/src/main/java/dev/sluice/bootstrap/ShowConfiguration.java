package dev.sluice.bootstrap;

import dev.sluice.bootstrap.cli.ExitCode;
import dev.sluice.bootstrap.cli.Screen;
import dev.sluice.bootstrap.cli.Table;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** The command that shows what the server would be told, and by whom, if it were started like this. */
final class ShowConfiguration implements Callable<Integer> {
    private static final SettingOptions OPTIONS = new SettingOptions(List.of(Setting.values()));
    private static final String HIDDEN = "(hidden)";

    private final Map<String, String> environment;
    private final CommandSpec spec;

    private ShowConfiguration(Map<String, String> environment) {
        this.environment = environment;
        this.spec = CommandSpec.wrapWithoutInspection(this);
    }

    /** The command as the command line knows it. */
    static CommandSpec command(Map<String, String> environment) {
        var spec = new ShowConfiguration(environment).spec;
        spec.mixinStandardHelpOptions(true).versionProvider(new Version());
        spec.usageMessage()
                .description(
                        "Checks the configuration, and shows each value and where it comes from. Secrets are hidden.");
        OPTIONS.addTo(spec);
        spec.addOption(Screen.option());
        return spec;
    }

    @Override
    public Integer call() {
        var given = OPTIONS.given(spec, environment);
        var settings = Settings.of(given);
        var unused = Logging.of(given);
        var table = new Table("SETTING", "VALUE", "FROM");
        for (var setting : Setting.values()) {
            table.add(setting.variable(), value(setting, given, settings), given.origin(setting));
        }
        new Screen(spec.commandLine()).show(table);
        return ExitCode.OK;
    }

    private static @Nullable String value(Setting setting, Given given, Settings settings) {
        return switch (setting) {
            case DATA -> settings.data().toString();
            case DB_URL -> settings.database().toString();
            default ->
                given.text(setting)
                        .map(text -> setting.isSecret() ? HIDDEN : text)
                        .orElse(null);
        };
    }
}
