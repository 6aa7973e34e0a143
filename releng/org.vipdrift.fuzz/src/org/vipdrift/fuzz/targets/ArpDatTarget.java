package org.vipdrift.fuzz.targets;

import java.util.stream.Stream;
import org.vipdrift.capture.ArpDat;
import org.vipdrift.capture.Station;
import org.vipdrift.capture.Stations;
import org.vipdrift.fuzz.Claim;

/** The station history as text: what was read is the same when written and read again, and can be restored. */
public final class ArpDatTarget extends TextTarget {
    private static final int MOST_COMPLAINTS = 20;

    @Override
    Stream<String> texts() {
        return Stream.of("02:00:5e:10:00:01\t198.51.100.100\t1600000050\tvip1\teth0\n",
                "2:0:5e:10:0:1\t198.51.100.100\t1600000050\n0:0:5e:0:1:33\t198.51.100.100\t1600000040\t\teth0\n",
                "02:00:5e:10:00:01\t2001:db8::100\t1600000050\tvip1\teth0\n", "02:00:5e:10:00:01 198.51.100.100 1\n\n",
                "nothing\n".repeat(30));
    }

    @Override
    void read(String text) {
        ArpDat read = ArpDat.read(text);
        Claim.that(read.complaints().size() <= MOST_COMPLAINTS, () -> "complaints " + read.complaints());
        Claim.same(read.entries(), ArpDat.read(read.write()).entries(), () -> "entries");
        Stations stations = new Stations();
        stations.restore(read.stations());
        Claim.that(stations.snapshot().stream().map(Station::ip).distinct().count() == read.entries().stream().map(
                ArpDat.Entry::ip).distinct().count(), () -> "stations " + stations.snapshot());
    }
}
