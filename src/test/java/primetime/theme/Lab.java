package primetime.theme;

import primetime.cell.Luminance;

/**
 * A colour in CIE 1976 L*a*b* (CIE 15, white point D65), where equal distances look about equally different. From sRGB
 * by the matrix of IEC 61966-2-1.
 */
record Lab(double l, double a, double b) {
    private static final double[] WHITE = { 0.95047, 1, 1.08883 };
    private static final double[][] XYZ = { { 0.4124, 0.3576, 0.1805 }, { 0.2126, 0.7152, 0.0722 },
            { 0.0193, 0.1192, 0.9505 } };
    /**
     * Linear RGB as eyes without the middle cones see it: Machado, Oliveira and Fernandes, "A Physiologically-based Model
     * for Simulation of Color Vision Deficiency", IEEE TVCG 15(6), 2009, table for deuteranomaly of severity 1.0.
     */
    private static final double[][] DEUTERANOPE = { { 0.367322, 0.860646, -0.227968 },
            { 0.280085, 0.672501, 0.047413 }, { -0.011820, 0.042940, 0.968881 } };

    static Lab of(int rgb) {
        double[] xyz = times(XYZ, linear(rgb));
        double x = root(xyz[0] / WHITE[0]);
        double y = root(xyz[1] / WHITE[1]);
        double z = root(xyz[2] / WHITE[2]);
        return new Lab(116 * y - 16, 500 * (x - y), 200 * (y - z));
    }

    /** CIE76: about 2 can just be seen. */
    double distance(Lab other) {
        return Math.sqrt(Math.pow(l - other.l, 2) + Math.pow(a - other.a, 2) + Math.pow(b - other.b, 2));
    }

    /** What a deuteranope sees for a colour, as the colour that looks like it to all. */
    static int deuteranope(int rgb) {
        int seen = 0;
        for (double part : times(DEUTERANOPE, linear(rgb))) {
            double light = Math.max(0, Math.min(1, part));
            double channel = light <= 0.0031308 ? light * 12.92 : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
            seen = seen << 8 | (int) Math.round(channel * 255);
        }
        return seen;
    }

    private static double[] linear(int rgb) {
        return new double[] { Luminance.linear(rgb >> 16), Luminance.linear(rgb >> 8), Luminance.linear(rgb) };
    }

    private static double[] times(double[][] matrix, double[] vector) {
        double[] product = new double[3];
        for (int i = 0; i < 3; i++) {
            product[i] = matrix[i][0] * vector[0] + matrix[i][1] * vector[1] + matrix[i][2] * vector[2];
        }
        return product;
    }

    private static double root(double part) {
        return part > 216.0 / 24389 ? Math.cbrt(part) : (24389.0 / 27 * part + 16) / 116;
    }
}
