package dev.sluice.jdbc;

import dev.sluice.domain.AssetId;
import dev.sluice.domain.Rendition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The columns of the table {@code asset} that name the objects of its pictures. */
final class PictureColumns {
    static final List<String> NAMES =
            Arrays.stream(Rendition.values()).map(PictureColumns::of).toList();

    /** All of them, as they are selected. */
    static final String LISTED = String.join(", ", NAMES);

    private PictureColumns() {}

    static String of(Rendition rendition) {
        return rendition.word() + "_id";
    }

    /** The pictures of one asset. */
    static List<AssetId> pictures(ResultSet row) throws SQLException {
        var pictures = new ArrayList<AssetId>();
        for (var name : NAMES) {
            var object = Columns.uuidOrNull(row, name);
            if (object != null) {
                pictures.add(new AssetId(object));
            }
        }
        return pictures;
    }

    /** Columns that sum up those of many assets as arrays of the same names. */
    static String summary(Dialect dialect) {
        return NAMES.stream()
                .map(name -> "%s as %ss".formatted(dialect.allIds(name), name))
                .reduce((one, other) -> one + ", " + other)
                .orElseThrow();
    }

    /** The pictures of many assets, from a row with {@link #summary}. */
    static List<AssetId> summarised(ResultSet row) throws SQLException {
        var pictures = new ArrayList<AssetId>();
        for (var name : NAMES) {
            pictures.addAll(Columns.assetIds(row, name + "s"));
        }
        return pictures;
    }
}
