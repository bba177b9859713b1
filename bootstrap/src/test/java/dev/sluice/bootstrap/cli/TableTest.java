package dev.sluice.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sluice.bootstrap.cli.Table.Column;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void columns_are_as_wide_as_the_widest_cell_and_numbers_flush_right() {
        var table = new Table(List.of(Column.left("NAME"), Column.right("N"), Column.left("STATE")));
        table.add("a", "1", "live");
        table.add("📷 photos", "1,000", null);

        assertThat(table.toString()).isEqualTo("""
                NAME          N  STATE
                a             1  live
                📷 photos  1,000  -""");
    }

    @Test
    void a_row_has_a_cell_for_each_column() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Table("A", "B").add("a"));
    }
}
