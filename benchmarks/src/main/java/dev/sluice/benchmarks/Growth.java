package dev.sluice.benchmarks;

import dev.sluice.application.UploadDetails;
import dev.sluice.application.UseCases;
import dev.sluice.application.port.AssetFilter;
import dev.sluice.application.port.AssetPage;
import dev.sluice.application.port.CountPage;
import dev.sluice.application.port.Period;
import dev.sluice.application.port.StateFilter;
import dev.sluice.domain.Actor;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.CaptureTime;
import dev.sluice.domain.DeviceOrigin;
import dev.sluice.domain.FileName;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.UserId;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The same calls to libraries of all sizes, and among few and many libraries. */
final class Growth implements Question {
    private static final UUID OWNER = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final String FEW = "few_libraries";
    private static final String MANY = "many_libraries";
    private static final int OTHERS = 1_000_000;
    private static final int PAGE = 50;
    private static final int FAR_PAGE = 10_000;
    private static final Actor ACTOR = Actor.user(new UserId(OWNER));
    private static final AtomicLong UPLOADS = new AtomicLong();

    /** A library with its number of assets. */
    private record Size(int number, int assets) {
        LibraryId library() {
            return new LibraryId(Libraries.id(number));
        }

        String words() {
            return assets >= 1_000_000 ? assets / 1_000_000 + " million" : assets / 1_000 + " thousand";
        }
    }

    private interface Call {
        void on(UseCases useCases, LibraryId library);
    }

    @Override
    public Table ask(Effort effort) throws Exception {
        var sizes = sizes(effort);
        try (var postgres = Postgres.start(false)) {
            postgres.create(FEW);
            Embedded.over(postgres.url(FEW)).close();
            var few = new Libraries(postgres, FEW, OWNER);
            few.create(Libraries.FIRST, sizes.size());
            few.fill(sizes.get(0).number(), sizes.get(0).assets());
            postgres.copy(FEW, MANY);
            var rows = new ArrayList<Row>();
            rows.addAll(amongMany(postgres, effort));
            postgres.drop(MANY);
            few.fillFast(sizes.subList(1, sizes.size()).stream()
                    .map(size -> new Libraries.Filling(size.number(), size.assets()))
                    .toList());
            few.settle();
            rows.addAll(bySize(postgres, sizes, effort));
            return new Table("The same calls as libraries grow", rows, List.of());
        }
    }

    private static List<Size> sizes(Effort effort) {
        var small = new Size(Libraries.FIRST, 1_000);
        var large = new Size(Libraries.FIRST + 1, 100_000);
        if (effort.quick()) {
            return List.of(small, large);
        }
        return List.of(
                small, large, new Size(Libraries.FIRST + 2, 1_000_000), new Size(Libraries.FIRST + 3, 5_000_000));
    }

    private static List<Row> bySize(Postgres postgres, List<Size> sizes, Effort effort) throws Exception {
        var rows = new ArrayList<Row>();
        try (var embedded = Embedded.over(postgres.url(FEW))) {
            for (var call : calls().entrySet()) {
                var sides = new ArrayList<Side>();
                for (var size : sizes) {
                    sides.add(side(size.words(), embedded, size.library(), call.getValue()));
                }
                var measured = Side.interleaved(effort.rounds() + 1, sides.toArray(Side[]::new));
                boolean transition = call.getKey().endsWith("restore");
                for (int index = 1; index < sizes.size(); index++) {
                    var target = transition ? Target.atMost(1.5, 1.1) : null;
                    rows.add(Row.ratio(call.getKey(), "µs", measured.get(index), measured.get(0), target));
                }
            }
            for (var size : sizes) {
                if (size.assets() > PAGE * FAR_PAGE) {
                    rows.add(farPage(embedded, size, effort));
                }
            }
            rows.add(everyAsset(postgres, embedded, sizes.get(1), effort));
        }
        return rows;
    }

    /** The library with a thousand assets, in a database with nothing else and in one with a million of others' libraries. */
    private static List<Row> amongMany(Postgres postgres, Effort effort) throws Exception {
        var others = effort.quick() ? OTHERS / 10 : OTHERS;
        postgres.run(MANY, """
                insert into library (id, user_id, name, state, live_since, asset_count, trashed_asset_count,
                    storage_used_bytes, created_at, updated_at, version, last_event)
                select gen_random_uuid(), gen_random_uuid(), 'Holidays ' || n, 'live', now(), 0, 0, 0, now(), now(), 1, 1
                from generate_series(1, %d) as n
                """.formatted(others), "vacuum (freeze, analyze)");
        postgres.run(FEW, "vacuum (freeze, analyze)");
        var rows = new ArrayList<Row>();
        var library = new LibraryId(Libraries.id(Libraries.FIRST));
        try (var few = Embedded.over(postgres.url(FEW));
                var many = Embedded.over(postgres.url(MANY))) {
            for (var call : calls().entrySet()) {
                var measured = Side.interleaved(
                        effort.rounds() + 1,
                        side("beside 1 other", few, library, call.getValue()),
                        side("beside %,d others".formatted(others), many, library, call.getValue()));
                boolean transition = call.getKey().endsWith("restore");
                rows.add(Row.ratio(
                        call.getKey(),
                        "µs",
                        measured.get(1),
                        measured.get(0),
                        transition ? Target.atMost(1.5, 1.1) : null));
            }
        }
        return rows;
    }

    private static Map<String, Call> calls() {
        var calls = new LinkedHashMap<String, Call>();
        calls.put("trash and restore", (useCases, library) -> {
            var unusedTrash = useCases.trashLibrary().trash(ACTOR, library);
            var unusedRestore = useCases.restoreLibrary().restore(ACTOR, library);
        });
        calls.put("trash, expedite and restore", (useCases, library) -> {
            var unusedTrash = useCases.trashLibrary().trash(ACTOR, library);
            var unusedDue = useCases.expeditePurge().expedite(ACTOR, library, null);
            var unusedRestore = useCases.restoreLibrary().restore(ACTOR, library);
        });
        calls.put("first page of 50", (useCases, library) -> page(useCases, library, null));
        calls.put("counts by month", (useCases, library) -> {
            var page = new CountPage(AssetFilter.of(StateFilter.LIVE), Period.MONTH, true, null, 50);
            var unused = useCases.countAssets().count(ACTOR, library, page);
        });
        calls.put("upload of some bytes", Growth::upload);
        return calls;
    }

    private static void page(UseCases useCases, LibraryId library, @Nullable AssetId after) {
        var unused = useCases.listAssets().list(ACTOR, library, new AssetPage(StateFilter.LIVE, true, after, PAGE + 1));
    }

    private static void upload(UseCases useCases, LibraryId library) {
        long number = UPLOADS.incrementAndGet();
        var bytes = ("not much of a picture, number " + number).getBytes(StandardCharsets.UTF_8);
        var details = new UploadDetails(
                library,
                new FileName("UPLOAD_" + number + ".jpg"),
                new DeviceOrigin("Camera", "UPLOAD/" + number),
                Instant.EPOCH,
                Instant.EPOCH,
                new CaptureTime(LocalDateTime.of(2010, 1, 1, 0, 0), ZoneOffset.UTC));
        var unused = useCases.uploadAsset().upload(ACTOR, new ByteArrayInputStream(bytes), () -> details);
    }

    /** The median of calls one after the other, for a while. */
    private static Side side(String name, Embedded embedded, LibraryId library, Call call) {
        return new Side(name, () -> {
            var micros = new ArrayList<Double>();
            long end = System.nanoTime() + 300_000_000L;
            while (System.nanoTime() < end || micros.size() < 20) {
                long begun = System.nanoTime();
                call.on(embedded.useCases(), library);
                micros.add((System.nanoTime() - begun) / 1e3);
            }
            return Sample.of(Spread.of(micros).median());
        });
    }

    private static Row farPage(Embedded embedded, Size size, Effort effort) throws Exception {
        var last = new AssetId(Libraries.asset(size.number(), size.assets() - PAGE * (FAR_PAGE - 1) + 1));
        var measured = Side.interleaved(
                effort.rounds() + 1,
                side("page 1", embedded, size.library(), (useCases, library) -> page(useCases, library, null)),
                side("page 10,000", embedded, size.library(), (useCases, library) -> page(useCases, library, last)));
        return Row.ratio(
                "page of 50 of " + size.words(), "µs", measured.get(1), measured.get(0), Target.atMost(1.5, 1.1));
    }

    /** What it costs those who mark every asset. */
    private static Row everyAsset(Postgres postgres, Embedded embedded, Size size, Effort effort) throws Exception {
        var trash = calls().values().iterator().next();
        var measured = Side.interleaved(
                effort.rounds(),
                side("Sluice", embedded, size.library(), trash),
                new Side("a column of every asset set, and back", () -> Sample.of(marked(postgres, size) * 2)));
        return Row.ratio("trash and restore of " + size.words(), "µs", measured.get(1), measured.get(0), null);
    }

    private static double marked(Postgres postgres, Size size) throws SQLException {
        try (var connection = postgres.connect(FEW);
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            long begun = System.nanoTime();
            int unused = statement.executeUpdate("""
                    update asset set trashed_at = now(), purge_after = now() + interval '90 days' where library_id = '%s'
                    """.formatted(size.library().value()));
            double micros = (System.nanoTime() - begun) / 1e3;
            connection.rollback();
            return micros;
        }
    }
}
