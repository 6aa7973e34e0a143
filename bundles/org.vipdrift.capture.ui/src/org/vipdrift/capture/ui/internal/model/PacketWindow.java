package org.vipdrift.capture.ui.internal.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Confined to the UI thread. Which rows of a long list are in view and which are selected. It follows the end until one
 * scrolls up, and again when one scrolls back to it. Positions are kept as packet numbers: rows stay where they are
 * while older ones are forgotten.
 */
public final class PacketWindow {
    /** More are not read for the clipboard or a menu. */
    public static final int MOST_SELECTED = 5000;
    private static final long NONE = -1;
    private PacketPage page = PacketPage.All.of(new PacketRing(1, 1));
    private int height = 1;
    private boolean following = true;
    private long topNumber;
    private long anchor = NONE;
    private long focus = NONE;

    /** Shows another page; of another store, everything starts anew: a file at its beginning. */
    public void show(PacketPage newest) {
        if (newest.store() != page.store()) {
            following = newest.store() instanceof PacketRing;
            topNumber = 0;
            anchor = NONE;
            focus = NONE;
        }
        page = newest;
    }

    /** @param rows how many fit, at least 1 */
    public void resize(int rows) {
        height = Math.max(1, rows);
    }

    public PacketPage page() {
        return page;
    }

    public int height() {
        return height;
    }

    public boolean isFollowing() {
        return following;
    }

    /** The index of the first row in view. */
    public int top() {
        return following ? last() : Math.min(page.indexAtOrAfter(topNumber), last());
    }

    private int last() {
        return Math.max(0, page.count() - height);
    }

    /** Puts a row at the top, or as far down as there are rows. */
    public void scrollTo(int index) {
        int top = Math.clamp(index, 0, last());
        following = top == last();
        topNumber = page.count() == 0 ? 0 : page.number(top);
    }

    public void scrollBy(int rows) {
        scrollTo(top() + rows);
    }

    /** Follows the end, whatever is in view now. */
    public void follow() {
        following = true;
    }

    /** Selects a row by its index in the list, or extends the selection to it. */
    public void select(int index, boolean extend) {
        if (page.count() == 0) {
            return;
        }
        focus = page.number(Math.clamp(index, 0, page.count() - 1));
        anchor = extend && anchor != NONE ? anchor : focus;
    }

    /** Moves the selection by rows, from the top of the view if nothing is selected, and keeps it in view. */
    public void move(long rows, boolean extend) {
        if (page.count() == 0) {
            return;
        }
        long from = focus == NONE ? top() - Long.signum(rows) : page.indexAtOrAfter(focus);
        select((int) Math.clamp(from + rows, 0, page.count() - 1), extend);
        revealFocus();
    }

    /** Selects a packet by its number, and brings it into view. */
    public void reveal(long number) {
        select(page.indexAtOrAfter(number), false);
        revealFocus();
    }

    /** Where a search begins: at the packet selected last, else at the top of the view. */
    public long focusNumber() {
        return focus != NONE ? focus : page.count() == 0 ? 0 : page.number(top());
    }

    private void revealFocus() {
        int index = page.indexAtOrAfter(focus);
        if (index < top()) {
            scrollTo(index);
        } else if (index >= top() + height) {
            scrollTo(index - height + 1);
        }
    }

    public void selectAll() {
        if (page.count() > 0) {
            anchor = page.number(0);
            focus = page.number(page.count() - 1);
        }
    }

    public boolean isSelected(int index) {
        long number = page.number(index);
        return focus != NONE && number >= Math.min(anchor, focus) && number <= Math.max(anchor, focus);
    }

    /** The packet whose details are shown, if it is still kept. */
    public Optional<PacketRow> focus() {
        return focus == NONE ? Optional.empty() : Optional.ofNullable(page.store().get(focus));
    }

    /** The selected packets that are still displayed. */
    public PacketPage selectedPage() {
        if (focus == NONE) {
            return page.part(0, 0);
        }
        int end = page.indexAtOrAfter(Math.max(anchor, focus) + 1);
        return page.part(Math.min(end, page.indexAtOrAfter(Math.min(anchor, focus))), end);
    }

    /** The first of the selected packets that are still kept and displayed, at most {@value #MOST_SELECTED}. */
    public List<PacketRow> selected() {
        PacketPage selected = selectedPage();
        List<PacketRow> rows = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_SELECTED, selected.count()); i++) {
            Optional.ofNullable(selected.row(i)).ifPresent(rows::add);
        }
        return rows;
    }

    /** The same as lines of the list. */
    public List<PacketLine> selectedLines(TimeFormat format) {
        PacketPage selected = selectedPage();
        int first = selected.count() == 0 ? 0 : page.indexAtOrAfter(selected.number(0));
        List<PacketLine> lines = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_SELECTED, selected.count()); i++) {
            PacketLine.at(page, first + i, format).ifPresent(lines::add);
        }
        return lines;
    }
}
