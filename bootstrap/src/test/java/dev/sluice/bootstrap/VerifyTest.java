package dev.sluice.bootstrap;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.storage.DiskObjects;
import dev.sluice.testkit.Fixtures;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VerifyTest {
    @TempDir(factory = FastFolder.class)
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @EnumSource(Installation.Kind.class)
    void an_installation_without_a_flaw_is_told_so(Installation.Kind kind) {
        var installation = seeded(kind);

        assertThat(verify(installation, "--checksums")).isZero();

        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines()).containsExactly("looked at 3 assets, 3 objects", "nothing is wrong");
    }

    @ParameterizedTest
    @EnumSource(Installation.Kind.class)
    void what_is_wrong_is_told_with_ids_and_only_what_can_be_is_put_right(Installation.Kind kind) throws IOException {
        var installation = seeded(kind);
        var before = Inventory.of(installation);
        var lost = before.assets().get(0).id();
        Files.delete(requireNonNull(before.files().get(lost)).get(0));
        var stranger = Fixtures.assetId();
        assertThat(new DiskObjects(installation.objects()).put(stranger, new ByteArrayInputStream(new byte[9])))
                .isEqualTo(9);

        assertThat(verify(installation)).isEqualTo(3);
        assertThat(out.toString().lines())
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).startsWith("I1: ").contains("has no bytes in the store"))
                .anySatisfy(line -> assertThat(line).startsWith("I2: ").contains(stranger.toString()));

        assertThat(verify(installation, "--repair")).isEqualTo(3);
        assertThat(err.toString()).endsWith("2 violations, 1 of them put right" + System.lineSeparator());
        assertThat(Inventory.of(installation).noted()).containsExactly(stranger.value());
        out.getBuffer().setLength(0);
        assertThat(verify(installation)).isEqualTo(3);
        assertThat(out.toString().lines()).singleElement().asString().startsWith("I1: ");
    }

    @Test
    void a_folder_that_no_server_has_used_is_not_called_right_and_stays_as_it_is() {
        var nowhere = folder.resolve("nowhere");

        assertThat(verify("--data", nowhere.toString())).isEqualTo(1);

        assertThat(err.toString()).contains("No server has kept anything in the data folder " + nowhere, "--data");
        assertThat(nowhere).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource(Installation.Kind.class)
    void bytes_are_not_compared_with_a_database_that_no_server_has_used(Installation.Kind kind) throws IOException {
        var used = seeded(kind);
        var wrong = Installation.fresh(kind, folder.resolve("wrong"));
        Files.createDirectories(wrong.objects().getParent());
        Files.move(used.objects(), wrong.objects());

        assertThat(verify(wrong, "--repair")).isEqualTo(1);

        assertThat(err.toString()).containsAnyOf("No server has ever used the database", "does not exist");
        assertThat(out.toString()).isEmpty();
    }

    private Installation seeded(Installation.Kind kind) {
        var installation = Installation.fresh(kind, folder);
        try (var seeds = new Seeds(installation)) {
            seeds.library("Holidays", 3);
        }
        return installation;
    }

    private int verify(Installation installation, String... flags) {
        var arguments = new ArrayList<>(List.of("verify"));
        arguments.addAll(installation.flags());
        arguments.addAll(List.of(flags));
        return run(arguments);
    }

    private int verify(String... flags) {
        var arguments = new ArrayList<>(List.of("verify"));
        arguments.addAll(List.of(flags));
        return run(arguments);
    }

    private int run(List<String> arguments) {
        return Main.commandLine(Map.of())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments.toArray(String[]::new));
    }
}
