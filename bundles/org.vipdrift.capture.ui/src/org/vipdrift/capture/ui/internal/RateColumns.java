package org.vipdrift.capture.ui.internal;

import java.text.NumberFormat;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.vipdrift.capture.ui.internal.model.Rates.Bin;
import org.vipdrift.ui.common.Column;
import org.vipdrift.ui.common.Column.Look;
import org.vipdrift.ui.common.Tone;
import org.vipdrift.ui.common.Wording;

/** The columns of the table beside the chart of packets per second. */
final class RateColumns {
    private static final long SECOND = 1_000_000_000L;

    private RateColumns() {
    }

    /** @param steps what our moves did in a bit of time */
    static List<Column<Bin>> all(Function<Bin, String> steps) {
        return List.of(
                Column.of("time", Messages.rateTime, 180, RateColumns::time).least(150).sortedBy(Bin::from),
                Column.<Bin>of("packets", Messages.ratePackets, 74, bin -> count(bin.all())).as(Look.NUMBER)
                        .sortedBy(Bin::all),
                Column.<Bin>of("all", Messages.rateAllPerSecond, 64, bin -> rate(bin, bin.all())).as(Look.NUMBER)
                        .sortedBy(Bin::all),
                Column.<Bin>of("arp", Messages.rateArpPerSecond, 64, bin -> rate(bin, bin.arp())).as(Look.NUMBER)
                        .sortedBy(Bin::arp).tone(bin -> bin.arp() == 0 ? Tone.MUTED : Tone.PLAIN),
                Column.<Bin>of("vrrp", Messages.rateVrrpPerSecond, 68, bin -> rate(bin, bin.vrrp())).as(Look.NUMBER)
                        .sortedBy(Bin::vrrp).tone(bin -> bin.vrrp() == 0 ? Tone.MUTED : Tone.PLAIN),
                Column.of("steps", Messages.rateSteps, 150, steps).least(70));
    }

    /** When it begins, as precise as it is short. */
    static String time(Bin bin) {
        return bin.width() < SECOND ? Moments.fine(RatePainter.instant(bin.from()))
                : Moments.whole(RatePainter.instant(bin.from()));
    }

    static String count(long number) {
        return NumberFormat.getIntegerInstance().format(number);
    }

    private static String rate(Bin bin, long count) {
        return count == 0 ? "0" : RatePainter.number(bin.perSecond(count));
    }

    /** "50 ms", "10 s", "5 min". */
    static String length(long nanos) {
        Duration length = Duration.ofNanos(nanos);
        return nanos < SECOND ? length.toMillis() + " ms"
                : length.toSeconds() < 60 ? length.toSeconds() + " s" : Wording.age(length);
    }
}
