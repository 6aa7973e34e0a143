package org.vipdrift.inventory.ui.internal;

import java.nio.ByteBuffer;
import java.util.List;
import org.eclipse.osgi.util.NLS;
import org.vipdrift.control.FoundHost;
import org.vipdrift.core.Addresses;
import org.vipdrift.ui.common.Column;
import org.vipdrift.ui.common.Column.Look;
import org.vipdrift.ui.common.Tone;

/** The columns of what was found in a subnet. */
final class DiscoverColumns {
    static final String TICKED = "\u2611";
    static final String UNTICKED = "\u2610";

    private DiscoverColumns() {
    }

    static List<Column<DiscoverRow>> all() {
        return List.of(Column.<DiscoverRow>of("add", Messages.columnAdd, 44, DiscoverColumns::tick),
                Column.<DiscoverRow>of("address", Messages.columnIp, 112,
                        row -> Addresses.text(row.found().address()))
                        .sortedBy(row -> ByteBuffer.wrap(row.found().address().getAddress()).getInt() & 0xffff_ffffL),
                Column.<DiscoverRow>of("name", Messages.columnName, 110, row -> row.found().name()).least(60),
                Column.<DiscoverRow>of("mac", Messages.columnMac, 156, DiscoverColumns::macs).least(156)
                        .as(Look.CODE).tone(row -> row.found().isContested() ? Tone.TROUBLE : Tone.PLAIN)
                        .tip(row -> row.found().isContested() ? NLS.bind(Messages.discoverContested, row.found().macs())
                                : ""),
                Column.<DiscoverRow>of("vendor", Messages.columnVendor, 130, row -> row.found().makers()).least(60)
                        .tone(row -> Tone.MUTED),
                Column.<DiscoverRow>of("known", Messages.columnKnown, 120, DiscoverRow::known).least(80)
                        .tone(row -> row.found().isCandidate() ? Tone.ACCENT : Tone.PLAIN),
                Column.<DiscoverRow>of("runs", Messages.columnRuns, 130, DiscoverRow::runs).least(60)
                        .tip(DiscoverRow::runs),
                Column.<DiscoverRow>of("vips", Messages.columnVips, 160, DiscoverRow::vips).least(60)
                        .tip(DiscoverRow::vips));
    }

    private static String macs(DiscoverRow row) {
        FoundHost found = row.found();
        return found.isContested() ? NLS.bind(Messages.discoverMacs, found.cards().size(), found.macs()) : found.macs();
    }

    private static String tick(DiscoverRow row) {
        return !row.mayBeAdded() ? "" : row.ticked() ? TICKED : UNTICKED;
    }
}
