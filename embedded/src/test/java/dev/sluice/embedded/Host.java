package dev.sluice.embedded;

import dev.sluice.application.UploadDetails;
import dev.sluice.application.UseCases;
import dev.sluice.application.memory.InMemoryObjects;
import dev.sluice.application.port.StateFilter;
import dev.sluice.domain.Actor;
import dev.sluice.domain.CaptureTime;
import dev.sluice.domain.DeviceOrigin;
import dev.sluice.domain.FileName;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryProfile;
import dev.sluice.domain.UserId;
import dev.sluice.testkit.TurnableClock;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;

/** An application with a database, a clock and a user. */
final class Host {
    final TurnableClock clock = new TurnableClock();
    final InMemoryObjects objects = new InMemoryObjects();
    final Actor user = Actor.user(new UserId(UUID.randomUUID()));
    final JdbcDataSource database = new JdbcDataSource();

    Host() {
        database.setURL("jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1".formatted(UUID.randomUUID()));
    }

    SluiceBuilder sluice() {
        return Sluice.over(database).objects(objects).clock(clock);
    }

    Library libraryOf(UseCases useCases, int assets) {
        var library = useCases.createLibrary().create(user, LibraryProfile.named("Holidays"));
        for (int asset = 0; asset < assets; asset++) {
            var bytes = new ByteArrayInputStream(new byte[] {(byte) asset, 1, 2});
            useCases.uploadAsset().upload(user, bytes, () -> details(library));
        }
        return library;
    }

    List<Library> libraries(Sluice sluice) {
        return sluice.useCases().listLibraries().list(user, StateFilter.ALL);
    }

    private static UploadDetails details(Library library) {
        var moment = Instant.parse("2026-01-01T10:00:00Z");
        return new UploadDetails(
                library.id(),
                new FileName("photo.jpg"),
                new DeviceOrigin("device", "photo"),
                moment,
                moment,
                new CaptureTime(LocalDateTime.of(2026, 1, 1, 10, 0), null));
    }
}
