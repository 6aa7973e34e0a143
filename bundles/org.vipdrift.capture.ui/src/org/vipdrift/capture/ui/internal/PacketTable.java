package org.vipdrift.capture.ui.internal;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Slider;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.vipdrift.capture.ui.internal.model.FilePackets;
import org.vipdrift.capture.ui.internal.model.PacketLine;
import org.vipdrift.capture.ui.internal.model.PacketPage;
import org.vipdrift.capture.ui.internal.model.PacketRow;
import org.vipdrift.capture.ui.internal.model.PacketWindow;
import org.vipdrift.capture.ui.internal.model.TimeFormat;
import org.vipdrift.ui.common.RowPainter;
import org.vipdrift.ui.common.Tag;

/**
 * Confined to the UI thread. The packet list: a table with as many items as fit, and a scroll bar of its own, because a
 * GTK table of tens of thousands of items freezes when it shrinks. What is in view is a {@link PacketWindow}'s matter.
 */
final class PacketTable {
    /** Made and painted at once. */
    private static final int NEW_ROWS = 10;
    private final PacketWindow window = new PacketWindow();
    private final PacketColours colours = new PacketColours();
    private final Composite area;
    private final Table table;
    private final ChosenColumns columns;
    private final Slider slider;
    private TimeFormat format = TimeChoice.format();
    private Consumer<Optional<PacketRow>> whenFocused = row -> {
    };
    private @Nullable PacketRow focused;
    /** Rows; to ask for it anew with each painting costs more than the painting: it goes to the X server and back. */
    private int fits = 1;
    /** Another file is shown, and nothing of it has been yet. */
    private boolean fresh;

    PacketTable(Composite parent) {
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(0, 0).applyTo(area);
        table = new Table(area, SWT.FULL_SELECTION | SWT.MULTI | SWT.NO_SCROLL | SWT.H_SCROLL);
        Tag.spoken(Tag.id(table, "capture.packets"), Messages.packets);
        GridDataFactory.fillDefaults().grab(true, true).hint(100, 60).applyTo(table);
        slider = Tag.id(new Slider(area, SWT.VERTICAL), "capture.packets.scroll");
        GridDataFactory.fillDefaults().grab(false, true).applyTo(slider);
        columns = new ChosenColumns(table, colours, this::paint);
        new PacketKeys(this, window, table).listen();
        table.addListener(SWT.Resize, event -> {
            measure();
            paint();
        });
        Listener theme = event -> reload();
        table.getDisplay().addListener(SWT.Settings, theme);
        table.addListener(SWT.Dispose, event -> event.display.removeListener(SWT.Settings, theme));
        slider.addListener(SWT.Selection, event -> {
            window.scrollTo(slider.getSelection());
            paint();
        });
    }

    Composite area() {
        return area;
    }

    Table table() {
        return table;
    }

    PacketWindow window() {
        return window;
    }

    ChosenColumns columns() {
        return columns;
    }

    TimeFormat format() {
        return format;
    }

    /** Colours, times and comments as the person wants them now. */
    void reload() {
        focused = null;
        colours.reload();
        measure();
        format = TimeChoice.format();
        for (TableItem item : table.getItems()) {
            item.setData(null);
        }
        paint();
    }

    /** Called with the packet whose details are to be shown, whenever it changes. */
    void onFocus(Consumer<Optional<PacketRow>> consumer) {
        whenFocused = consumer;
    }

    /**
     * A file just opened is gone through by keyboard from its first packet on.
     *
     * @param apart whether most rows may come later, if many are new: all at once would hold up what a person does
     * @return whether all are there; if not, to be called again soon
     */
    boolean show(PacketPage page, boolean apart) {
        fresh = page.store() == window.page().store() ? fresh : page.store() instanceof FilePackets;
        window.show(page);
        if (fresh && page.count() > 0) {
            fresh = false;
            window.select(0, false);
            table.setFocus();
        }
        measure();
        int all = fits;
        fits = apart ? Math.min(all, table.getItemCount() + NEW_ROWS) : all;
        paint();
        return fits == all || table.getItemCount() == page.count();
    }

    /** Selects a packet and brings it into view. */
    void reveal(long number) {
        window.reveal(number);
        paint();
    }

    /** Brings the widgets up to the window. */
    void paint() {
        window.resize(fits);
        int top = window.top();
        int rows = Math.min(window.height(), window.page().count() - top);
        adjust(rows);
        for (int i = 0; i < rows; i++) {
            TableItem item = table.getItem(i);
            PacketLine.at(window.page(), top + i, format).ifPresent(line -> fill(item, line));
        }
        select(IntStream.range(0, rows).filter(i -> window.isSelected(top + i)).toArray());
        slider.setValues(top, 0, Math.max(window.height(), window.page().count()), window.height(), 1, window.height());
        slider.setEnabled(window.page().count() > window.height());
        tell();
    }

    /** How many rows fit: to be called when that may have changed, a scroll bar's coming and a larger font told by nobody. */
    private void measure() {
        fits = (table.getClientArea().height - table.getHeaderHeight()) / Math.max(1, table.getItemHeight());
    }

    /** Marks lines, unless they are marked already: it makes GTK look at all of them. */
    private void select(int[] lines) {
        if (!Arrays.equals(lines, table.getSelectionIndices())) {
            table.setSelection(lines);
        }
    }

    private void adjust(int rows) {
        if (table.getItemCount() > rows) {
            table.remove(rows, table.getItemCount() - 1);
        }
        while (table.getItemCount() < rows) {
            new TableItem(table, SWT.NONE);
        }
    }

    /** A packet that is no longer there leaves its line as it was: the next page is without it. */
    private void fill(TableItem item, PacketLine line) {
        RowPainter.fill(item, line, columns.all());
        if (item.getData() != line.packet()) {
            item.setData(line.packet());
            colours.paint(item, line.packet());
        }
    }

    private void tell() {
        PacketRow newest = window.focus().orElse(null);
        if (newest != null && newest != focused) {
            focused = newest;
            whenFocused.accept(Optional.of(newest));
        } else if (newest == null && focused != null && window.page().count() == 0) {
            focused = null;
            whenFocused.accept(Optional.empty());
        }
    }
}
