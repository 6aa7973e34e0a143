package org.vipdrift.failover.ui.internal;

import java.time.InstantSource;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.eclipse.swt.widgets.Composite;
import org.vipdrift.capture.WireTruth;
import org.vipdrift.control.StatusSnapshot;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.Status;
import org.vipdrift.ui.common.Column;
import org.vipdrift.ui.common.Column.Look;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.RowTable;
import org.vipdrift.ui.common.Tone;
import org.vipdrift.ui.common.Wording;

/** The evidence from the wire, a row for each VIP. */
final class WireTable {
    private WireTable() {
    }

    /** @param held whether somebody should answer */
    static RowTable<WireTruth> create(Composite parent, String id, Supplier<StatusSnapshot> snapshot,
            BooleanSupplier held, InstantSource clock) {
        List<Column<WireTruth>> columns = List.of(
                Column.<WireTruth>of("vip", Messages.columnVip, 130, t -> Addresses.text(t.vip().address()))
                        .icon(t -> Icon.of(coarse(t, held, clock))),
                Column.<WireTruth>of("answer", Messages.columnAnswers, 260,
                        t -> WireTexts.answer(t, snapshot.get(), clock.instant()))
                        .tone(t -> Tone.of(coarse(t, held, clock))).least(172),
                Column.<WireTruth>of("seen", Messages.columnSeen, 55, t -> Wording.age(t.age(clock.instant())))
                        .as(Look.NUMBER).tone(t -> Tone.MUTED),
                Column.of("observers", Messages.columnObservers, 160, WireTexts::observers).least(70));
        return new RowTable<>(parent, id, Messages.wireEvidence, columns, WireTruth::vip);
    }

    private static Status.State coarse(WireTruth truth, BooleanSupplier held, InstantSource clock) {
        return WireTexts.coarse(WireTexts.state(truth, clock.instant()), held.getAsBoolean());
    }
}
