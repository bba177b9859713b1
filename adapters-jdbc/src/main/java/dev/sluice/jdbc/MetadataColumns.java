package dev.sluice.jdbc;

import dev.sluice.domain.AssetDescription;
import dev.sluice.domain.Camera;
import dev.sluice.domain.Clip;
import dev.sluice.domain.Dates;
import dev.sluice.domain.Exposure;
import dev.sluice.domain.Findings;
import dev.sluice.domain.Frame;
import dev.sluice.domain.MediaMetadata;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** The columns of an asset's row that tell what its file does, and never change. */
final class MetadataColumns {
    static final List<String> NAMES = List.of(
            "captured_by_file",
            "found_description",
            "raw_width",
            "raw_height",
            "orientation",
            "duration_micros",
            "frame_rate",
            "make",
            "model",
            "lens_model",
            "f_number",
            "focal_length",
            "iso",
            "exposure_time",
            "exposure_bias",
            "digitized_datetime",
            "digitized_offset_seconds",
            "modified_datetime",
            "modified_offset_seconds");

    private MetadataColumns() {}

    static void bind(SqlStatement<?> values, MediaMetadata metadata) {
        var frame = metadata.frame();
        var duration = metadata.clip().duration();
        var camera = metadata.camera();
        var exposure = metadata.exposure();
        var dates = metadata.dates();
        var description = metadata.description();
        values.bind("captured_by_file", dates.original() != null)
                .bind("found_description", description == null ? null : description.text())
                .bindByType("raw_width", frame == null ? null : frame.rawWidth(), Integer.class)
                .bindByType("raw_height", frame == null ? null : frame.rawHeight(), Integer.class)
                .bindByType("orientation", frame == null ? null : frame.orientation(), Integer.class)
                .bindByType("duration_micros", duration == null ? null : micros(duration), Long.class)
                .bindByType("frame_rate", metadata.clip().framesPerSecond(), Double.class)
                .bind("make", camera.make())
                .bind("model", camera.model())
                .bind("lens_model", camera.lens())
                .bindByType("f_number", exposure.fNumber(), Double.class)
                .bindByType("focal_length", exposure.focalLength(), Double.class)
                .bindByType("iso", exposure.iso(), Integer.class)
                .bindByType("exposure_time", exposure.time(), Double.class)
                .bindByType("exposure_bias", exposure.bias(), Double.class);
        TimeColumns.bind(values, "digitized_datetime", "digitized_offset_seconds", dates.digitized());
        TimeColumns.bind(values, "modified_datetime", "modified_offset_seconds", dates.modified());
    }

    static Findings findings(ResultSet row) throws SQLException {
        var captured = EditColumns.foundCapture(row);
        var dates = new Dates(
                row.getBoolean("captured_by_file") ? captured : null,
                TimeColumns.time(row, "digitized_datetime", "digitized_offset_seconds"),
                TimeColumns.time(row, "modified_datetime", "modified_offset_seconds"));
        var description = row.getString("found_description");
        var metadata = new MediaMetadata(
                frame(row),
                clip(row),
                new Camera(row.getString("make"), row.getString("model"), row.getString("lens_model")),
                exposure(row),
                dates,
                EditColumns.foundPosition(row),
                description == null ? null : new AssetDescription(description));
        return new Findings(metadata, captured);
    }

    private static @Nullable Frame frame(ResultSet row) throws SQLException {
        var width = Columns.intOrNull(row, "raw_width");
        return width == null ? null : new Frame(width, row.getInt("raw_height"), Columns.intOrNull(row, "orientation"));
    }

    private static Clip clip(ResultSet row) throws SQLException {
        var micros = Columns.longOrNull(row, "duration_micros");
        return new Clip(
                micros == null ? null : Duration.of(micros, ChronoUnit.MICROS),
                Columns.doubleOrNull(row, "frame_rate"));
    }

    private static Exposure exposure(ResultSet row) throws SQLException {
        return new Exposure(
                Columns.doubleOrNull(row, "f_number"),
                Columns.doubleOrNull(row, "focal_length"),
                Columns.intOrNull(row, "iso"),
                Columns.doubleOrNull(row, "exposure_time"),
                Columns.doubleOrNull(row, "exposure_bias"));
    }

    private static long micros(Duration duration) {
        return TimeUnit.MICROSECONDS.convert(duration);
    }
}
