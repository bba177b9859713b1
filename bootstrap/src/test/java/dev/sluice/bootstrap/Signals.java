package dev.sluice.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Signals that the JDK does not know. */
public final class Signals {
    private Signals() {}

    /** As {@code kill -NAME} does. */
    public static void send(String name, long process) {
        run("kill", "-" + name, String.valueOf(process));
    }

    /** Lets a process make no file longer than this, until it may again. */
    public static void limitFiles(long process, String bytes) {
        run("prlimit", "--fsize=" + bytes + ":unlimited", "--pid", String.valueOf(process));
    }

    private static void run(String... command) {
        try {
            int code = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (code != 0) {
                throw new IllegalStateException(String.join(" ", command) + " ended with " + code);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
