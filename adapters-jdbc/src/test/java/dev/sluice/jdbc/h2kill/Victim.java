package dev.sluice.jdbc.h2kill;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The process that is killed. Its writers change libraries as Sluice does, and it says each commit on its standard output
 * once it has returned. It goes on until it is killed, or its standard input ends.
 */
final class Victim {
    private Victim() {}

    /** Takes the folder, the number of the round, and the {@link Setup}. */
    public static void main(String[] args) throws SQLException, IOException, InterruptedException {
        var arguments = List.of(args);
        var round = Integer.parseInt(arguments.get(1));
        var setup = Setup.parse(arguments.subList(2, arguments.size()));
        var url = setup.url(Path.of(arguments.get(0)));
        try (var connection = DriverManager.getConnection(url)) {
            if (round == 0) {
                Tables.create(connection);
            }
            var stopping = new AtomicBoolean();
            var threads = threads(url, setup, round, stopping);
            threads.forEach(Thread::start);
            while (System.in.read() >= 0) {
                // Only the end of it matters.
            }
            stopping.set(true);
            for (var thread : threads) {
                thread.join();
            }
        }
    }

    private static List<Thread> threads(String url, Setup setup, int round, AtomicBoolean stopping) {
        Lock shared = new ReentrantLock();
        var writers = IntStream.range(0, setup.writers())
                .mapToObj(number -> new Writer(
                        url,
                        new PhotoIds(round, number),
                        setup.oneLock() ? shared : new ReentrantLock(),
                        Victim::say,
                        stopping));
        return Stream.concat(writers, Stream.of(new Reader(url, stopping)))
                .map(Thread::new)
                .toList();
    }

    private static synchronized void say(Line line) {
        System.out.println(line.text());
        System.out.flush();
    }
}
