package dev.sluice.http;

import dev.sluice.domain.Asset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an asset's file tells about itself. Nothing is read from files yet, so all of it is null. */
final class MetadataView {
    private static final List<String> UNREAD = List.of(
            "make",
            "model",
            "lens_model",
            "orientation",
            "raw_width",
            "raw_height",
            "original_datetime",
            "digitized_datetime",
            "modified_datetime",
            "timezone",
            "f_number",
            "focal_length",
            "iso",
            "exposure_time",
            "exposure_bias",
            "latitude",
            "longitude",
            "altitude",
            "city",
            "state",
            "country",
            "country_code",
            "sublocation",
            "place_name",
            "display_label",
            "description",
            "fps",
            "live_photo_cid",
            "projection_type",
            "auto_stack_id",
            "rating");

    private MetadataView() {}

    static Map<String, @Nullable Object> of(Asset asset) {
        var view = new LinkedHashMap<String, @Nullable Object>();
        view.put("asset_id", asset.id().toString());
        view.put("created_at", asset.createdAt());
        view.put("updated_at", asset.updatedAt());
        UNREAD.forEach(name -> view.put(name, null));
        return view;
    }
}
