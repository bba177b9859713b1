package dev.sluice.domain;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The format of an image or a video, as an IANA media type such as {@code image/jpeg}. It follows from the extension of
 * the file's name, never from what a client claims beside it.
 */
public record MediaType(String text) {
    private static final Map<String, MediaType> BY_EXTENSION = byExtension();

    /** The media type of a file of this name, or nothing if it is neither an image nor a video. */
    public static Optional<MediaType> ofFileName(String name) {
        int dot = name.lastIndexOf('.');
        return Optional.ofNullable(BY_EXTENSION.get(name.substring(dot + 1).toLowerCase(Locale.ROOT)))
                .filter(type -> dot >= 0);
    }

    /** Whether it is a still image. */
    public boolean isImage() {
        return text.startsWith("image/");
    }

    /** Whether it is a video. */
    public boolean isVideo() {
        return text.startsWith("video/");
    }

    @Override
    public String toString() {
        return text;
    }

    private static Map<String, MediaType> byExtension() {
        var images = Map.ofEntries(
                entry("image/jpeg", "jpg jpeg jpe jfif"),
                entry("image/png", "png"),
                entry("image/gif", "gif"),
                entry("image/webp", "webp"),
                entry("image/heic", "heic"),
                entry("image/heif", "heif hif"),
                entry("image/avif", "avif"),
                entry("image/jxl", "jxl"),
                entry("image/jp2", "jp2 j2k jpx"),
                entry("image/tiff", "tif tiff"),
                entry("image/bmp", "bmp"),
                entry("image/vnd.adobe.photoshop", "psd"),
                entry("image/x-adobe-dng", "dng"),
                entry("image/x-canon-cr2", "cr2"),
                entry("image/x-canon-cr3", "cr3"),
                entry("image/x-canon-crw", "crw"),
                entry("image/x-epson-erf", "erf"),
                entry("image/x-fuji-raf", "raf"),
                entry("image/x-gopro-gpr", "gpr"),
                entry("image/x-hasselblad-3fr", "3fr"),
                entry("image/x-hasselblad-fff", "fff"),
                entry("image/x-kodak-dcr", "dcr"),
                entry("image/x-kodak-k25", "k25"),
                entry("image/x-kodak-kdc", "kdc"),
                entry("image/x-leica-rwl", "rwl"),
                entry("image/x-mamiya-mef", "mef"),
                entry("image/x-leaf-mos", "mos"),
                entry("image/x-minolta-mrw", "mrw"),
                entry("image/x-nikon-nef", "nef"),
                entry("image/x-nikon-nrw", "nrw"),
                entry("image/x-olympus-orf", "orf ori"),
                entry("image/x-panasonic-rw2", "rw2 raw"),
                entry("image/x-pentax-pef", "pef"),
                entry("image/x-phaseone-iiq", "iiq cap"),
                entry("image/x-samsung-srw", "srw"),
                entry("image/x-sigma-x3f", "x3f"),
                entry("image/x-sony-arw", "arw"),
                entry("image/x-sony-sr2", "sr2"),
                entry("image/x-sony-srf", "srf"));
        var videos = Map.ofEntries(
                entry("video/mp4", "mp4 m4v insv"),
                entry("video/quicktime", "mov qt"),
                entry("video/x-msvideo", "avi"),
                entry("video/x-matroska", "mkv"),
                entry("video/webm", "webm"),
                entry("video/3gpp", "3gp"),
                entry("video/3gpp2", "3g2"),
                entry("video/mpeg", "mpg mpeg mpe vob"),
                entry("video/mp2t", "mts m2ts ts"),
                entry("video/x-ms-wmv", "wmv"),
                entry("video/x-ms-asf", "asf"),
                entry("video/x-flv", "flv"),
                entry("video/ogg", "ogv"));
        var byExtension = new HashMap<String, MediaType>();
        for (var formats : List.of(images, videos)) {
            formats.forEach((type, extensions) -> {
                for (var extension : extensions.split(" ", -1)) {
                    byExtension.put(extension, new MediaType(type));
                }
            });
        }
        return Map.copyOf(byExtension);
    }
}
