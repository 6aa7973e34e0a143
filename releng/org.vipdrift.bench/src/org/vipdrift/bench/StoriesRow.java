package org.vipdrift.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vipdrift.vrrp.simulation.Engine;
import org.vipdrift.vrrp.simulation.Stories;

/** M15: how many seeded stories of faults the election goes through in a second of one core, and how many break an invariant. */
public final class StoriesRow {
    private static final int PARTS = 5;

    private StoriesRow() {
    }

    /** Argument: how many stories; they are told in parts, each timed by itself. */
    public static void main(String[] arguments) {
        Row row = measure(Long.parseLong(arguments[0]));
        System.out.println(row.markdown());
        System.exit(row.holds() ? 0 : 1);
    }

    static Row measure(long count) {
        List<Double> speeds = new ArrayList<>();
        long broken = 0;
        for (int part = 0; part < PARTS; part++) {
            Stories stories = Stories.tell(1 + part * (count / PARTS), count / PARTS, Engine.ELECTION);
            speeds.add(stories.perSecond());
            broken += stories.broken().size();
        }
        String ours = String.format(Locale.ROOT, "%d of %d broken; %s", broken, count, new Spread(speeds).text("/s"));
        return new Row("M15", "election: seeded stories of faults in virtual time, on one core", ours,
                "Pacemaker's 855 recorded cases", "0 of 100000 broken", broken == 0);
    }
}
