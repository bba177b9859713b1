package dev.sluice.bootstrap.cli;

import java.util.Map;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** Holding single assets, wherever they are. */
public final class AssetCommands {
    private AssetCommands() {}

    /** The command with all that are below it. */
    public static CommandSpec command(Map<String, String> environment) {
        var hold = RemoteCommand.of(
                environment,
                "Holds an asset, so that nobody purges it, in libraries in the trash too.",
                Holds::holdAsset,
                asset(),
                Holds.reason());
        var release = RemoteCommand.of(environment, "Releases an asset that is held.", Holds::releaseAsset, asset());
        return RemoteCommand.group("Your assets, on a running server.")
                .addSubcommand("hold", hold)
                .addSubcommand("release", release);
    }

    /** The path of the asset that was named. */
    static String path(Invocation run) {
        return "/api/assets/" + run.pathArgument(0);
    }

    private static ArgSpec asset() {
        return RemoteCommand.argument(0, "asset", "The id of an asset, asset_…");
    }
}
