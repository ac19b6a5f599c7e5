package primetime.term;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import primetime.cell.Luminance;

/** The terminal told the colour of its ground, or that it is dark or light now. Not a key, so its type is {@link KeyType#Unknown}. */
public final class Ground extends KeyStroke {
    private final int rgb;

    Ground(int rgb) {
        super(KeyType.Unknown);
        this.rgb = rgb;
    }

    /** Where no more is told: white or black. */
    static Ground of(boolean light) {
        return new Ground(light ? 0xffffff : 0);
    }

    /** 0xRRGGBB. */
    public int rgb() {
        return rgb;
    }

    /** Whether black is easier to read on it than white. */
    public boolean isLight() {
        return Luminance.isLight(rgb);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ground ground && ground.rgb == rgb;
    }

    @Override
    public int hashCode() {
        return rgb;
    }

    @Override
    public String toString() {
        return "Ground{" + String.format("%06x", rgb) + "}";
    }
}
