package dev.sluice.media;

import com.drew.lang.SequentialByteArrayReader;
import com.drew.metadata.heif.boxes.ItemInfoBox;
import com.drew.metadata.heif.boxes.ItemLocationBox;
import java.io.EOFException;
import java.io.IOException;
import java.util.List;

/** HEIF and AVIF: a directory of items, one of which is EXIF, and of properties, among them the sizes of all images in it. */
final class Heif {
    private static final int HEADER = 8;
    private static final int MOST_BYTES = 1 << 16;

    /** How EXIF says that a picture is to be turned by none, one, two, three quarters to the left. */
    private static final List<Integer> QUARTERS_LEFT = List.of(1, 8, 3, 6);

    private Heif() {}

    static void read(Picture picture) throws IOException {
        var file = picture.file();
        for (var meta : Box.of("meta", Box.in(file, 0, file.length())).toList()) {
            var directory = meta.withoutVersion();
            for (var properties : directory.children(file, "iprp").toList()) {
                for (var container : properties.children(file, "ipco").toList()) {
                    readProperties(picture, Box.in(file, container.from(), container.to()));
                }
            }
            readExif(picture, Box.in(file, directory.from(), directory.to()));
        }
    }

    private static void readProperties(Picture picture, List<Box> properties) throws IOException {
        var file = picture.file();
        for (var size : Box.of("ispe", properties).toList()) {
            picture.measure(file.uint32(size.from() + 4), file.uint32(size.from() + 8));
        }
        for (var rotation : Box.of("irot", properties).toList()) {
            picture.orient(QUARTERS_LEFT.get(file.uint8(rotation.from()) & 3));
        }
    }

    private static void readExif(Picture picture, List<Box> directory) throws IOException {
        var file = picture.file();
        for (var places : Box.of("iloc", directory).toList()) {
            requireDistinctPlaces(file, places);
            for (var names : Box.of("iinf", directory).toList()) {
                var items = new ItemInfoBox(content(file, names), header(file, names));
                for (var place : new ItemLocationBox(content(file, places), header(file, places)).getExtents()) {
                    var item = items.getEntry(place.getItemId());
                    if (item != null && "Exif".equals(item.getItemType())) {
                        long tiff = place.getOffset() + 4 + file.uint32(place.getOffset());
                        picture.readExif(tiff, place.getOffset() + place.getLength() - tiff);
                        return;
                    }
                }
            }
        }
    }

    /** Places without an offset and a length take no room in the file and all the time in the world. */
    private static void requireDistinctPlaces(StoredFile file, Box places) throws IOException {
        if (file.uint8(places.from() + 4) == 0) {
            throw new EOFException("items without a place");
        }
    }

    private static SequentialByteArrayReader content(StoredFile file, Box box) throws IOException {
        if (box.length() > MOST_BYTES) {
            throw new EOFException("a directory of " + box.length() + " bytes");
        }
        return new SequentialByteArrayReader(file.bytes(box.from(), (int) box.length()));
    }

    private static com.drew.metadata.heif.boxes.Box header(StoredFile file, Box box) throws IOException {
        return new com.drew.metadata.heif.boxes.Box(
                new SequentialByteArrayReader(file.bytes(box.from() - HEADER, HEADER)));
    }
}
