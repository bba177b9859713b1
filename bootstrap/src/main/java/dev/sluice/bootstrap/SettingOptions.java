package dev.sluice.bootstrap;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The {@link Setting}s that a command knows: an option for each that has a flag, a line of its help for each other. */
record SettingOptions(List<Setting> settings) {
    SettingOptions {
        settings = List.copyOf(settings);
    }

    void addTo(CommandSpec spec) {
        var secrets = settings.stream()
                .filter(setting -> setting.flag() == null)
                .map(setting -> "  %s: %s%n".formatted(setting.variable(), setting.help()))
                .collect(Collectors.joining());
        spec.usageMessage().footer("", "Only in the environment:", secrets);
        for (var setting : settings) {
            if (setting.flag() != null) {
                spec.addOption(option(setting, setting.flag()));
            }
        }
    }

    /** What was given to a command that runs. */
    Given given(CommandSpec spec, Map<String, String> environment) {
        var flags = new EnumMap<Setting, String>(Setting.class);
        var line = spec.commandLine().getParseResult();
        for (var setting : settings) {
            if (setting.flag() != null && line.hasMatchedOption(setting.flag())) {
                flags.put(setting, line.matchedOptionValue(setting.flag(), ""));
            }
        }
        return new Given(flags, environment);
    }

    private static OptionSpec option(Setting setting, String flag) {
        return OptionSpec.builder(flag)
                .type(String.class)
                .arity(setting.isSwitch() ? "0..1" : "1")
                .fallbackValue(setting.isSwitch() ? "true" : "")
                .paramLabel("<" + flag.substring(flag.lastIndexOf('-') + 1) + ">")
                .description(help(setting))
                .build();
    }

    private static String help(Setting setting) {
        var fallback = setting.fallback() == null ? "" : ", default " + setting.fallback();
        return "%s (%s%s)".formatted(setting.help(), setting.variable(), fallback);
    }
}
