package dev.sluice.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Curl, told by files what to send and to fetch one after the other over a connection that stays open.
 *
 * @param folder where to put these files
 */
record Curl(Path folder) {
    private static final String COMMON = """
            silent
            show-error
            fail
            header = "Authorization: Bearer %s"
            """.formatted(Server.KEY);

    /** The line for a client that puts these files into a library; the answers are printed. */
    String uploading(String client, String address, String library, List<Path> files) throws IOException {
        var parts = files.stream()
                .map(file -> COMMON + """
                        url = "%s/api/assets"
                        form = "library_id=%s"
                        form = "device_id=benchmark"
                        form = "device_asset_id=%s"
                        form = "file_created_at=2026-01-01T00:00:00Z"
                        form = "file_modified_at=2026-01-01T00:00:00Z"
                        form = "asset_data=@%s;type=video/mp4"
                        write-out = "\\n"
                        """.formatted(address, library, file.getFileName(), file))
                .collect(Collectors.joining("next\n"));
        return line(client, "fail-early\n" + parts);
    }

    /** The line for a client that fetches all these and keeps nothing; the number of bytes of each is printed. */
    String downloading(String client, List<String> addresses) throws IOException {
        var urls = addresses.stream()
                .map(address -> "url = \"%s\"%noutput = \"/dev/null\"%n".formatted(address))
                .collect(Collectors.joining());
        return line(client, COMMON + "fail-early\nwrite-out = \"%{size_download}\\n\"\n" + urls);
    }

    private String line(String client, String configuration) throws IOException {
        var file = folder.resolve(client + ".curl");
        Files.writeString(file, configuration);
        return "exec curl --config " + file;
    }
}
