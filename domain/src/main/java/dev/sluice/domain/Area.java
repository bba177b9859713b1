package dev.sluice.domain;

/** A part of the earth's surface. What lies on its edge belongs to it. */
public sealed interface Area {
    /** The mean radius of the earth, in metres. */
    double EARTH_RADIUS = 6_371_008.8;

    /** Whether a place lies in it. */
    boolean contains(Position place);

    /**
     * Between two meridians and two parallels, in degrees.
     *
     * @param west from this meridian eastwards; greater than {@code east} if the antimeridian lies between them
     */
    record Box(double west, double south, double east, double north) implements Area {
        public Box {
            var southWest = new Position(south, west);
            var northEast = new Position(north, east);
            if (southWest.latitude() > northEast.latitude()) {
                throw new IllegalArgumentException("the south should not be north of the north");
            }
        }

        /** Whether the antimeridian lies between west and east. */
        public boolean crossesAntimeridian() {
            return west > east;
        }

        @Override
        public boolean contains(Position place) {
            boolean eastOfWest = place.longitude() >= west;
            boolean westOfEast = place.longitude() <= east;
            return place.latitude() >= south
                    && place.latitude() <= north
                    && (crossesAntimeridian() ? eastOfWest || westOfEast : eastOfWest && westOfEast);
        }
    }

    /** Within so many metres of a place, along the surface of a sphere: up to half a percent off the true distance. */
    record Circle(Position center, double metres) implements Area {
        /** The greatest radius, in metres. */
        public static final double MAX_METRES = 50_000;

        public Circle {
            if (!(metres > 0 && metres <= MAX_METRES)) {
                throw new IllegalArgumentException("a radius is more than 0 and at most 50000 metres");
            }
        }

        @Override
        public boolean contains(Position place) {
            double latitude = Math.toRadians(center.latitude());
            double northwards = Math.sin((Math.toRadians(place.latitude()) - latitude) / 2);
            double eastwards = Math.sin(Math.toRadians(place.longitude() - center.longitude()) / 2);
            double chord = northwards * northwards
                    + Math.cos(latitude) * Math.cos(Math.toRadians(place.latitude())) * eastwards * eastwards;
            return 2 * EARTH_RADIUS * Math.asin(Math.sqrt(Math.min(1, chord))) <= metres;
        }
    }
}
