package dev.sluice.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Uploads beside cp, and downloads beside nginx, by eight clients at a time: how fast, and with what memory. */
final class Bytes implements Question {
    static final int CLIENTS = 8;
    static final long MEGABYTE = 1_000_000;
    private static final long SPARE = 1_000 * MEGABYTE;
    private static final Target TARGET = Target.atLeast(0.5, 0.8);

    /** Files of one size, which every client moves all of in a turn. */
    record Load(int megabytes, int files) {
        /** Makes them: noise, each another, as Sluice keeps the same bytes once. */
        List<Path> write(Path folder) throws IOException {
            var noise = new byte[(int) MEGABYTE];
            var random = new Random(1);
            var paths = new ArrayList<Path>();
            for (int number = 0; number < files; number++) {
                var path = folder.resolve("file%03d.mp4".formatted(number));
                try (var output = Files.newOutputStream(path)) {
                    for (int part = 0; part < megabytes; part++) {
                        random.nextBytes(noise);
                        output.write(noise);
                    }
                }
                paths.add(path);
            }
            return paths;
        }

        /** The megabytes that one client moves. */
        int each() {
            return files * megabytes;
        }

        int moved() {
            return CLIENTS * each();
        }

        /** The most that lies on the disk at a time: the files, the copies of all clients, and what is there to be fetched. */
        long room() {
            return (moved() + 2L * each()) * MEGABYTE + SPARE;
        }

        String words() {
            return "files of " + (megabytes >= 1_000 ? megabytes / 1_000 + " GB" : megabytes + " MB");
        }
    }

    @Override
    public Table ask(Effort effort) throws Exception {
        var loads = List.of(new Load(4, effort.quick() ? 16 : 64), new Load(effort.largest(), 1));
        var place = Path.of(System.getenv().getOrDefault("SLUICE_BENCHMARK_FOLDER", "/var/tmp"));
        for (var load : loads) {
            requireRoom(place, load);
        }
        var rows = new ArrayList<Row>();
        for (var load : loads) {
            rows.addAll(compare(place, load, effort.rounds()));
        }
        return new Table("Bytes, up beside cp and down beside nginx", rows, notes(place));
    }

    private static List<Row> compare(Path place, Load load, int rounds) throws Exception {
        var folder = Files.createTempDirectory(place, "sluice-benchmark");
        try (var files = Transfers.of(folder, load)) {
            var rows = new ArrayList<Row>();
            double before = files.server().mostMegabytes();
            var unusedUploads = Side.interleaved(1, files.uploads(), files.copies(Copy.SYNCED));
            var up = Side.interleaved(
                    rounds,
                    files.uploads(),
                    files.copies(Copy.SYNCED),
                    files.copies(Copy.EACH_SYNCED),
                    files.copies(Copy.NEVER_SYNCED));
            double uploaded = files.server().mostMegabytes();
            rows.add(Row.ratio("upload, " + load.words(), "MB per second", up.get(0), up.get(1), TARGET));
            for (var other : up.subList(2, up.size())) {
                rows.add(Row.ratio("upload, " + load.words(), "MB per second", up.get(0), other, null));
            }
            var unusedDownloads = Side.interleaved(1, files.downloads(), files.served());
            var down = Side.interleaved(rounds, files.downloads(), files.served());
            rows.add(Row.ratio("download, " + load.words(), "MB per second", down.get(0), down.get(1), TARGET));
            rows.add(memory(load, "uploads", "after", uploaded, "before", before));
            rows.add(memory(
                    load,
                    "uploads and downloads",
                    "Sluice",
                    files.server().mostMegabytes(),
                    "nginx",
                    Memory.most(files.nginx().pid())));
            return rows;
        } finally {
            Folders.delete(folder);
        }
    }

    private static Row memory(Load load, String when, String one, double ofOne, String other, double ofOther) {
        return Row.ratio(
                "most memory, %s of %s".formatted(when, load.words()),
                "MB",
                new Measured(one, List.of(Sample.of(ofOne))),
                new Measured(other, List.of(Sample.of(ofOther))),
                null);
    }

    private static void requireRoom(Path place, Load load) throws IOException {
        long usable = Files.getFileStore(place).getUsableSpace();
        if (usable < load.room()) {
            throw new IOException(
                    "%s has %,d MB left, and %,d are needed: name another folder in SLUICE_BENCHMARK_FOLDER"
                            .formatted(place, usable / MEGABYTE, load.room() / MEGABYTE));
        }
    }

    private static List<String> notes(Path place) throws IOException {
        return List.of(
                "%d clients at a time; all files lie in %s (%s), for all sides alike."
                        .formatted(CLIENTS, place, Files.getFileStore(place).type()),
                "Sluice has synced a file and its folder before it says that the file is there. cp has synced them all when it"
                        + " is ready, by one sync after the last or by one after each; beside them cp as it is, which leaves"
                        + " them in memory. It is told not to share blocks. Only Sluice also reckons two digests.",
                "nginx sends by sendfile from as many processes as there are processors; curl is the client of both.",
                "An operation is one MB, 10^6 bytes: the µs for one are the ms for one GB.");
    }
}
