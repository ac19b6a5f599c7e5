package primetime.widget;

import java.util.List;
import primetime.cell.Figures;
import primetime.tape.ValuesView;

/** The status item of the file systems: {@code / 252G  25%}. */
final class Mounts implements StatusItem.Saying {
    /** One mount point: the names of its columns on the track disk. */
    private record Mount(String point, String total, String free, String available) {
        Mount(String point) {
            this(point, point + ".total", point + ".free", point + ".available");
        }

        /** Used of what may be used, as df counts it; NaN where unknown. */
        double usedPart(ValuesView disk) {
            double used = Now.value(disk, total, 1) - Now.value(disk, free, 1);
            return used / (used + Now.value(disk, available, 1));
        }
    }

    private static final int LONGEST = 12;
    private final double full;
    private final Families<Mount> mounts = new Families<>(".total", Mount::new);

    /** @param full the used part above which a file system wants attention */
    Mounts(double full) {
        this.full = full;
    }

    /** Says the first mount, which is the root, or another where that is the fullest and nearly full. */
    @Override
    public boolean append(Look look, StringBuilder out) {
        ValuesView disk = look.window().values("disk");
        List<Mount> known = mounts.of(disk);
        Mount chosen = null;
        for (int i = 0; i < known.size(); i++) {
            Mount mount = known.get(i);
            double part = mount.usedPart(disk);
            if (!Double.isNaN(part) && (chosen == null || part > full && part > chosen.usedPart(disk))) {
                chosen = mount;
            }
        }
        if (chosen == null) {
            return false;
        }
        Phrases.cut(out, chosen.point(), LONGEST).append(' ');
        Figures.percent(Figures.bytes(out, disk.latest(chosen.total(), 1)).append(' '), chosen.usedPart(disk), 0);
        return chosen.usedPart(disk) > full;
    }
}
