package org.vipdrift.capture.ui.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.vipdrift.capture.ui.internal.model.PacketWindow;

/** Confined to the UI thread. Keyboard, mouse and wheel on the packet list. */
final class PacketKeys {
    private final PacketTable owner;
    private final PacketWindow window;
    private final Table table;

    PacketKeys(PacketTable owner, PacketWindow window, Table table) {
        this.owner = owner;
        this.window = window;
        this.table = table;
    }

    void listen() {
        table.addListener(SWT.KeyDown, this::key);
        table.addListener(SWT.MouseVerticalWheel, this::wheel);
        table.addListener(SWT.Selection, this::click);
    }

    private void wheel(Event event) {
        window.scrollBy(-event.count);
        owner.paint();
        event.doit = false;
    }

    private void click(Event event) {
        if (event.item instanceof TableItem item) {
            window.select(window.top() + table.indexOf(item), (event.stateMask & SWT.SHIFT) != 0);
            owner.paint();
        }
    }

    private void key(Event event) {
        boolean extend = (event.stateMask & SWT.SHIFT) != 0;
        boolean handled = (event.stateMask & SWT.MOD1) != 0 ? control(event) : move(event, extend);
        if (handled) {
            owner.paint();
            event.doit = false;
        }
    }

    private boolean control(Event event) {
        if (event.keyCode == 'a') {
            window.selectAll();
        }
        return event.keyCode == 'a';
    }

    private boolean move(Event event, boolean extend) {
        switch (event.keyCode) {
            case SWT.ARROW_UP -> window.move(-1, extend);
            case SWT.ARROW_DOWN -> window.move(1, extend);
            case SWT.PAGE_UP -> window.move(-window.height(), extend);
            case SWT.PAGE_DOWN -> window.move(window.height(), extend);
            case SWT.HOME -> window.move(Integer.MIN_VALUE, extend);
            case SWT.END -> window.move(Integer.MAX_VALUE, extend);
            default -> {
                return false;
            }
        }
        return true;
    }
}
