package org.vipdrift.capture.ui.internal;

import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Event;
import org.vipdrift.capture.ui.internal.model.PacketBytesText;
import org.vipdrift.capture.ui.internal.model.PacketJson;
import org.vipdrift.capture.ui.internal.model.PacketLine;
import org.vipdrift.capture.ui.internal.model.PacketRow;
import org.vipdrift.capture.ui.internal.model.PacketWindow;
import org.vipdrift.capture.ui.internal.model.TimeFormat;
import org.vipdrift.ui.common.RowText;
import org.vipdrift.ui.common.UiThread;
import org.vipdrift.ui.common.Work;

/** Confined to the UI thread. Marks, copies and dates the packets of the list. */
final class ListActions {
    private final PacketTable packets;
    private final CountsLine counts;
    private final UiThread ui;

    ListActions(UiThread ui, PacketTable packets, CountsLine counts) {
        this.ui = ui;
        this.packets = packets;
        this.counts = counts;
        packets.table().addListener(SWT.KeyDown, this::key);
    }

    /** Ctrl+C copies as text, Ctrl+Shift+C as CSV, as in other tables. */
    private void key(Event event) {
        if (event.keyCode == 'c' && (event.stateMask & (SWT.MOD1 | SWT.MOD3)) == SWT.MOD1) {
            copy((event.stateMask & SWT.SHIFT) != 0);
        }
    }

    void time(TimeFormat format) {
        TimeChoice.keep(format);
        packets.reload();
    }

    void mark() {
        PacketWindow window = packets.window();
        window.page().store().marks().toggle(window.selected().stream().map(PacketRow::number).toList());
        packets.paint();
    }

    /** Copies the selected packets' lines, as text or as CSV; none selected, nothing copied. */
    void copy(boolean csv) {
        List<PacketLine> lines = packets.window().selectedLines(packets.format());
        if (!lines.isEmpty()) {
            copy(csv ? RowText.csv(packets.columns().seen(), lines) : RowText.plain(packets.columns().seen(), lines),
                    lines.size());
        }
    }

    void copy(PacketBytesText as) {
        List<PacketRow> rows = packets.window().selected();
        if (!rows.isEmpty()) {
            copy(rows.stream().map(as::of).collect(Collectors.joining()), rows.size());
        }
    }

    /** Copies all fields of the selected packets; that takes its time. */
    void copyJson() {
        List<PacketRow> rows = packets.window().selected();
        if (!rows.isEmpty()) {
            new Work<String>(ui, Messages.copyJob, (progress, cancellation) -> PacketJson.of(rows, cancellation))
                    .quiet().done(text -> copy(text, rows.size())).failed(counts::say).start();
        }
    }

    private void copy(String text, int packetsCopied) {
        Clipboard clipboard = new Clipboard(packets.table().getDisplay());
        clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
        int selected = packets.window().selectedPage().count();
        counts.say(NLS.bind(packetsCopied < selected ? Messages.copiedSome : Messages.copied, packetsCopied,
                selected));
    }
}
