package dev.sluice.bootstrap;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Mountains under a sky, painted, for pictures in which photos are to be seen that are nobody's. */
record Scenery(long seed) {
    private static final int WIDTH = 960;
    private static final int HEIGHT = 720;
    private static final int RIDGES = 5;

    /** A JPEG; the same for the same seed. */
    byte[] jpeg() throws IOException {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        paint(canvas, new Random(seed));
        canvas.dispose();
        var bytes = new ByteArrayOutputStream();
        if (!ImageIO.write(image, "jpeg", bytes)) {
            throw new IOException("no JPEG can be written here");
        }
        return bytes.toByteArray();
    }

    private static void paint(Graphics2D canvas, Random random) {
        float sky = random.nextFloat();
        float land = sky + 0.45F + 0.15F * random.nextFloat();
        canvas.setPaint(new GradientPaint(0, 0, hue(sky, 0.55F, 0.75F), 0, HEIGHT * 0.7F, hue(sky + 0.12F, 0.25F, 1)));
        canvas.fillRect(0, 0, WIDTH, HEIGHT);
        int sun = 60 + random.nextInt(80);
        canvas.setPaint(hue(sky + 0.15F, 0.12F, 1));
        canvas.fillOval(random.nextInt(WIDTH - sun), 60 + random.nextInt(220), sun, sun);
        for (int ridge = 0; ridge < RIDGES; ridge++) {
            float near = (ridge + 1F) / RIDGES;
            canvas.setPaint(hue(land, 0.25F + 0.35F * near, 0.85F - 0.65F * near));
            canvas.fill(ridge(HEIGHT * (0.38F + 0.5F * near), 130 - 70 * near, random));
        }
    }

    private static Path2D ridge(float middle, float swing, Random random) {
        double[] shifts = random.doubles(4, 0, 2 * Math.PI).toArray();
        var line = new Path2D.Double();
        line.moveTo(0, HEIGHT);
        for (int x = 0; x <= WIDTH; x += 4) {
            double height = 0;
            for (int wave = 0; wave < shifts.length; wave++) {
                height += Math.sin(x * (wave + 1) * (wave + 1) / 190.0 + shifts[wave]) / ((wave + 1) * 1.6);
            }
            line.lineTo(x, middle - swing * height * 0.7);
        }
        line.lineTo(WIDTH, HEIGHT);
        line.closePath();
        return line;
    }

    private static Color hue(float hue, float saturation, float brightness) {
        return Color.getHSBColor(hue, saturation, brightness);
    }
}
