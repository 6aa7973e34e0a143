package org.vipdrift.capture.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.vipdrift.capture.Slice;
import org.vipdrift.capture.ui.internal.model.HexDump;
import org.vipdrift.capture.ui.internal.model.HexDump.Span;
import org.vipdrift.ui.common.Tag;

/** Confined to the UI thread. A packet's octets in hex and as characters; those of one field can be marked. */
final class BytesPane {
    private final StyledText text;
    /** Whether octets are: to take marks away costs as much as to set them. */
    private boolean marked;
    private HexDump dump = HexDump.of(Slice.of(new byte[0]));

    /** What a theme's style sheet knows it by, as Eclipse's CSS engine asks a widget. */
    private static final String STYLED_AS = "org.eclipse.e4.ui.css.id";

    BytesPane(Composite parent) {
        text = new StyledText(parent, SWT.MULTI | SWT.READ_ONLY | SWT.H_SCROLL | SWT.V_SCROLL | SWT.FULL_SELECTION);
        Tag.spoken(Tag.id(text, "capture.bytes"), Messages.bytes);
        text.setData(STYLED_AS, "capture-bytes");
        text.setFont(JFaceResources.getTextFont());
        text.setMargins(6, 4, 6, 4);
        GC gc = new GC(text);
        text.setFixedLineMetrics(gc.getFontMetrics()); // else it asks the X server about each line
        gc.dispose();
    }

    StyledText control() {
        return text;
    }

    /** Called with the octet under the cursor when a person puts it there. */
    void onOctet(IntConsumer consumer) {
        text.addCaretListener(event -> {
            int octet = dump.octetAt(event.caretOffset);
            if (text.isFocusControl() && octet >= 0) {
                consumer.accept(octet);
            }
        });
    }

    void show(Slice bytes) {
        dump = HexDump.of(bytes);
        text.setText(dump.text());
        marked = false;
    }

    /** Marks a run of octets, and shows its beginning; none if the length is 0. */
    void mark(int start, int length) {
        if (marked) {
            text.setStyleRanges(new StyleRange[0]);
        }
        marked = length > 0 && dump.lines() > 0;
        if (marked) {
            List<StyleRange> ranges = new ArrayList<>();
            int last = Math.min(dump.lines() - 1, dump.lineOf(start + length - 1));
            for (int line = dump.lineOf(start); line <= last; line++) {
                ranges.add(style(dump.hex(line, start, length)));
                ranges.add(style(dump.characters(line, start, length)));
            }
            text.setStyleRanges(ranges.toArray(StyleRange[]::new));
            reveal(dump.lineOf(start));
        }
    }

    private StyleRange style(Span span) {
        return new StyleRange(span.start(), span.length(), text.getDisplay().getSystemColor(
                SWT.COLOR_LIST_SELECTION_TEXT), text.getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION));
    }

    private void reveal(int line) {
        int fits = Math.max(1, text.getClientArea().height / Math.max(1, text.getLineHeight()) - 1);
        if (line < text.getTopIndex() || line >= text.getTopIndex() + fits) {
            text.setTopIndex(Math.max(0, line - fits / 2));
        }
    }
}
