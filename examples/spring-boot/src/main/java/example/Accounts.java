package example;

import dev.sluice.application.UseCases;
import dev.sluice.domain.Actor;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.LibraryProfile;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the application does with its own table and with Sluice at once. */
@Service
class Accounts {
    private final JdbcTemplate jdbc;
    private final Supplier<UseCases> photos;

    Accounts(JdbcTemplate jdbc, Supplier<UseCases> photos) {
        this.jdbc = jdbc;
        this.photos = photos;
    }

    /** An account and its library, both or neither. */
    @Transactional
    Library open(String name, Actor user) {
        jdbc.update("insert into account (name) values (?)", name);
        var library = photos.get().createLibrary().create(user, LibraryProfile.named(name));
        if (name.isBlank() || name.startsWith("!")) {
            throw new IllegalArgumentException("no account is called " + name);
        }
        return library;
    }

    /** Closes an account: its photos can be had back for 90 days. */
    @Transactional
    void close(String name, Actor user, LibraryId library) {
        jdbc.update("delete from account where name = ?", name);
        photos.get().trashLibrary().trash(user, library);
    }
}
