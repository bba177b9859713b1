package dev.sluice.jdbc;

import dev.sluice.domain.Area;

/** Which rows of the table {@code a} lie in an area. The edges are compared first, which an index can answer. */
final class AreaCondition {
    private static final String EDGES = "a.latitude is not null and a.latitude between :south and :north and ";

    /** The chord that belongs to the radius is compared, so that there are no roots and arcs to take for each row. */
    private static final String CHORD = """

                and power(sin(radians(a.latitude - :latitude) / 2), 2) + cos(radians(:latitude)) * cos(radians(a.latitude))
                    * power(sin(radians(a.longitude - :longitude) / 2), 2) <= :chord""";

    private AreaCondition() {}

    static Part of(Area area) {
        return area instanceof Area.Circle circle ? within(circle) : between((Area.Box) area);
    }

    private static Part between(Area.Box box) {
        var longitudes = box.crossesAntimeridian()
                ? "(a.longitude >= :west or a.longitude <= :east)"
                : "a.longitude between :west and :east";
        return new Part(
                EDGES + longitudes,
                statement -> statement
                        .bind("south", box.south())
                        .bind("north", box.north())
                        .bind("west", box.west())
                        .bind("east", box.east()));
    }

    private static Part within(Area.Circle circle) {
        var center = circle.center();
        double angle = circle.metres() / Area.EARTH_RADIUS;
        double chord = Math.pow(Math.sin(angle / 2), 2);
        var box = between(around(circle, Math.toDegrees(angle)));
        return new Part(box.sql() + CHORD, statement -> {
            box.values().accept(statement);
            statement
                    .bind("latitude", center.latitude())
                    .bind("longitude", center.longitude())
                    .bind("chord", chord);
        });
    }

    /** A box that contains a circle of so many degrees, with a little more for what rounding takes away. */
    private static Area.Box around(Area.Circle circle, double exactDegrees) {
        var center = circle.center();
        double degrees = exactDegrees * 1.000_001 + 1e-9;
        double south = center.latitude() - degrees;
        double north = center.latitude() + degrees;
        if (south <= -90 || north >= 90) {
            return new Area.Box(-180, Math.max(south, -90), 180, Math.min(north, 90));
        }
        double width = Math.toDegrees(
                Math.asin(Math.sin(Math.toRadians(degrees)) / Math.cos(Math.toRadians(center.latitude()))));
        return new Area.Box(wrapped(center.longitude() - width), south, wrapped(center.longitude() + width), north);
    }

    private static double wrapped(double longitude) {
        return longitude < -180 ? longitude + 360 : longitude > 180 ? longitude - 360 : longitude;
    }
}
