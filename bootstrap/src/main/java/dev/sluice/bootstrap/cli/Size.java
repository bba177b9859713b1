package dev.sluice.bootstrap.cli;

import java.util.Map;
import java.util.regex.Pattern;

/** Reads sizes as people write them: bytes, or with a unit in powers of 1000. */
final class Size {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,15}) ?(B|kB|KB|MB|GB|TB)?");
    private static final Map<String, Long> UNITS = Map.of(
            "B", 1L, "kB", 1_000L, "KB", 1_000L, "MB", 1_000_000L, "GB", 1_000_000_000L, "TB", 1_000_000_000_000L);

    private Size() {}

    /**
     * The size in bytes.
     *
     * @throws CommandFailed if the value of this option is none
     */
    static long parse(String option, String text) {
        var match = FORM.matcher(text);
        try {
            if (match.matches()) {
                var unit = match.group(2);
                return Math.multiplyExact(
                        Long.parseLong(match.group(1)), UNITS.getOrDefault(unit == null ? "B" : unit, 1L));
            }
        } catch (ArithmeticException e) {
            // Said below, as for every other text that is no size.
        }
        throw new CommandFailed(
                ExitCode.USAGE,
                "%s should be a size such as 500GB or a number of bytes, not '%s'.".formatted(option, text));
    }
}
