package dev.sluice.http;

import dev.sluice.domain.Asset;
import dev.sluice.domain.Rendition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A rendering of an asset, and where its bytes are. */
record VariantView(String url, String mimetype, @Nullable Integer width) {
    private static final String PICTURE_TYPE = "image/jpeg";

    /** What clients call those for a screen, for which there is one size. */
    private static final List<String> SCREENS = List.of("small", "preview", "fullsize");

    /** Those of an asset: the smallest, or all. Where no picture can be made, its link leads nowhere. */
    static Map<String, VariantView> of(Asset asset, boolean all, Links links) {
        var type = asset.file().mediaType();
        var suffix = type.isVideo() ? "_image" : "";
        var variants = new LinkedHashMap<String, VariantView>();
        variants.put("thumbnail" + suffix, of(asset, Rendition.THUMBNAIL, links));
        if (all) {
            variants.put("original", new VariantView(links.original(asset.id()), type.text(), null));
            SCREENS.forEach(name -> variants.put(name + suffix, of(asset, Rendition.PREVIEW, links)));
        }
        return variants;
    }

    private static VariantView of(Asset asset, Rendition rendition, Links links) {
        return new VariantView(links.picture(asset.id(), rendition), PICTURE_TYPE, rendition.edge());
    }
}
