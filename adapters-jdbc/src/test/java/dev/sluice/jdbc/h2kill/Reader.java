package dev.sluice.jdbc.h2kill;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/** Pages through libraries while others write, since versions that somebody reads are kept longer. */
final class Reader implements Runnable {
    private final String url;
    private final AtomicBoolean stopping;

    Reader(String url, AtomicBoolean stopping) {
        this.url = url;
        this.stopping = stopping;
    }

    @Override
    public void run() {
        var random = new Random(1);
        try (var connection = DriverManager.getConnection(url);
                var page = connection.prepareStatement("""
                        select id, captured_at from asset where library_id = ? and captured_at > ?
                        order by captured_at, id limit 100
                        """)) {
            while (!stopping.get()) {
                page.setObject(1, Tables.LIBRARIES.get(random.nextInt(Tables.LIBRARIES.size())));
                page.setObject(2, new Photo(new UUID(0, random.nextLong())).capturedAt());
                try (var rows = page.executeQuery()) {
                    while (rows.next()) {
                        rows.getString(1);
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
