package dev.sluice.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/** Makes images smaller and turns them. What is transparent becomes white. */
final class Canvas {
    private Canvas() {}

    /** The image, made so small that neither side is longer than {@code edge}: halved as often as that goes, for smoothness. */
    static BufferedImage fit(BufferedImage image, int edge) {
        int longer = Math.max(image.getWidth(), image.getHeight());
        double factor = Math.min(1, (double) edge / longer);
        int width = scaled(image.getWidth(), factor);
        int height = scaled(image.getHeight(), factor);
        var halved = image;
        while (halved.getWidth() >= 2 * width && halved.getHeight() >= 2 * height && factor < 1) {
            halved = draw(halved, halved.getWidth() / 2, halved.getHeight() / 2);
        }
        return draw(halved, width, height);
    }

    /** The image as it has to be looked at, by its orientation of EXIF. */
    static BufferedImage upright(BufferedImage image, int orientation) {
        int width = image.getWidth();
        int height = image.getHeight();
        var turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
        if (turn.isIdentity()) {
            return image;
        }
        boolean onItsSide = turn.getScaleX() == 0;
        var turned = blank(onItsSide ? height : width, onItsSide ? width : height);
        var graphics = turned.createGraphics();
        graphics.drawImage(image, turn, null);
        graphics.dispose();
        return turned;
    }

    private static BufferedImage draw(BufferedImage image, int width, int height) {
        var drawn = blank(width, height);
        Graphics2D graphics = drawn.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, width, height, Color.WHITE, null);
        graphics.dispose();
        return drawn;
    }

    private static BufferedImage blank(int width, int height) {
        return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    }

    private static int scaled(int length, double factor) {
        return Math.max(1, (int) Math.round(length * factor));
    }
}
