package org.vipdrift.capture.ui.internal;

import java.util.function.BiConsumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.vipdrift.capture.ui.internal.model.PacketSearch.Way;
import org.vipdrift.ui.common.Tag;

/** Confined to the UI thread. A text to find in the packets' lines, and the way to the next and previous one. */
final class FindField {
    private static final int WIDTH = 150;
    private final Text field;
    private final BiConsumer<String, Way> finder;

    /** @param finder called with what to find, and where */
    FindField(Composite area, BiConsumer<String, Way> finder) {
        this.finder = finder;
        new Label(area, SWT.NONE).setText(Messages.find);
        field = Tag.id(new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), "capture.find");
        field.setMessage(Messages.findHint);
        field.setToolTipText(Messages.findTip);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).minSize(80, SWT.DEFAULT)
                .applyTo(field);
        field.addListener(SWT.Modify, event -> find(Way.HERE));
        field.addListener(SWT.KeyDown, this::key);
        button(area, SWT.UP, Messages.findPreviousTip, Way.PREVIOUS);
        button(area, SWT.DOWN, Messages.findNextTip, Way.NEXT);
    }

    private void button(Composite area, int arrow, String tip, Way way) {
        Button button = Tag.id(new Button(area, SWT.ARROW | arrow), "capture.find." + way.name());
        Tag.spoken(button, tip);
        button.setToolTipText(tip);
        button.addListener(SWT.Selection, event -> find(way));
    }

    private void key(Event event) {
        if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
            find((event.stateMask & SWT.SHIFT) != 0 ? Way.PREVIOUS : Way.NEXT);
            event.doit = false;
        }
    }

    void find(Way way) {
        finder.accept(field.getText(), way);
    }

    String text() {
        return field.getText();
    }

    void focus() {
        field.setFocus();
        field.selectAll();
    }

    /** Says whether there was such a packet. */
    void found(boolean any) {
        field.setBackground(any ? null : Tint.INVALID.over(field));
        field.setToolTipText(any ? Messages.findTip : Messages.findNothing);
    }
}
