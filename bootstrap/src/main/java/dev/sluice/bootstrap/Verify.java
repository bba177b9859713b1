package dev.sluice.bootstrap;

import dev.sluice.application.RepairViolation;
import dev.sluice.application.VerifyEverything;
import dev.sluice.application.port.Transactions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The command that compares everything that is stored, on the machine itself, also while servers are running. */
final class Verify implements Callable<Integer> {
    /** Something is wrong with what is stored. */
    static final int VIOLATIONS = 3;

    private static final String CHECKSUMS = "--checksums";
    private static final String REPAIR = "--repair";
    private static final SettingOptions OPTIONS = new SettingOptions(List.of(
            Setting.DATA,
            Setting.OBJECTS,
            Setting.S3_ENDPOINT,
            Setting.S3_REGION,
            Setting.S3_PATH_STYLE,
            Setting.S3_ACCESS_KEY,
            Setting.S3_SECRET_KEY,
            Setting.DB_URL,
            Setting.DB_USER,
            Setting.DB_PASSWORD));

    private final Map<String, String> environment;
    private final CommandSpec spec;

    private Verify(Map<String, String> environment) {
        this.environment = environment;
        this.spec = CommandSpec.wrapWithoutInspection(this);
    }

    /** The command as the command line knows it. */
    static CommandSpec command(Map<String, String> environment) {
        var spec = new Verify(environment).spec;
        spec.mixinStandardHelpOptions(true).versionProvider(new Version());
        spec.usageMessage()
                .description("Compares assets, bytes, counters and histories. Exit code 0 if all is well, %d if not."
                        .formatted(VIOLATIONS));
        OPTIONS.addTo(spec);
        spec.addOption(OptionSpec.builder(CHECKSUMS)
                .description("Reads all bytes too, and compares their checksums.")
                .build());
        spec.addOption(OptionSpec.builder(REPAIR)
                .description("Counts wrong counters again, and notes bytes that are nobody's to be deleted in a day.")
                .build());
        return spec;
    }

    /** Looks at everything; what is wrong goes to the standard output, one sentence in a line, progress to the other. */
    @Override
    public Integer call() {
        var settings = Settings.of(OPTIONS.given(spec, environment));
        var line = spec.commandLine();
        try (var opened = new Opened()) {
            var objects = settings.bytes().existing(opened);
            var login = settings.database().existing();
            var pool = opened.add(Database.open(login));
            var transactions = opened.add(Database.migrated(pool, login)).transactions();
            requireUsed(transactions, login);
            var repair = new RepairViolation(transactions);
            var report = new VerifyReport(
                    line.getOut(), line.getErr(), violation -> isGiven(REPAIR) && repair.repair(violation));
            new VerifyEverything(transactions, objects).verify(isGiven(CHECKSUMS), report);
            return report.finish() ? 0 : VIOLATIONS;
        }
    }

    /** Compared with a database that knows of nothing, all bytes would seem to be nobody's. */
    private static void requireUsed(Transactions transactions, DatabaseLogin login) {
        if (!transactions.<Boolean>oneByOne(unit -> unit.users().any())) {
            throw CannotStart.because("No server has ever used the database %s. Name the server's with %s."
                    .formatted(login, Setting.DB_URL));
        }
    }

    private boolean isGiven(String flag) {
        return spec.commandLine().getParseResult().hasMatchedOption(flag);
    }
}
