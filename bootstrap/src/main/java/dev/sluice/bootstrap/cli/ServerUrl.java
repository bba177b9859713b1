package dev.sluice.bootstrap.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/** Where a server is: what stands before {@code /api}, without a slash at its end. */
record ServerUrl(String root) {
    private static final Set<String> SCHEMES = Set.of("http", "https");

    /**
     * Reads the address that somebody gave.
     *
     * @throws CommandFailed if it is none of a server
     */
    static ServerUrl parse(String text) {
        try {
            var uri = new URI(text);
            if (!uri.isOpaque()
                    && uri.getScheme() != null
                    && SCHEMES.contains(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null) {
                return new ServerUrl(text.replaceAll("/+$", ""));
            }
        } catch (URISyntaxException e) {
            // Said below, as for every other text that is no address.
        }
        throw new CommandFailed(
                ExitCode.USAGE,
                "--url (SLUICE_URL) should be the address of a server, such as http://127.0.0.1:8080, not '%s'."
                        .formatted(text));
    }

    URI at(String path) {
        return URI.create(root + path);
    }

    @Override
    public String toString() {
        return root;
    }
}
