package org.vipdrift.bench.console;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Slider;
import org.eclipse.swt.widgets.Table;
import org.vipdrift.ui.driver.Scope;

/** Thread-safe. The list of packets under a person's hands. */
record PacketList(Scope window) {
    private static final String LIST = "capture.packets";
    private static final int NUMBER = 1;

    /** @param code as in a key event */
    void press(int code) {
        window.read(LIST, Table.class, table -> {
            Event event = new Event();
            event.keyCode = code;
            table.notifyListeners(SWT.KeyDown, event);
            return true;
        });
    }

    /** Has the scroll bar at a share of its way. */
    void drag(double share) {
        window.read(LIST + ".scroll", Slider.class, slider -> {
            slider.setSelection((int) Math.round(share * (slider.getMaximum() - slider.getThumb())));
            slider.notifyListeners(SWT.Selection, new Event());
            return true;
        });
    }

    /** The number in the last line in view; 0 if there is none. */
    long last() {
        return window.read(LIST, Table.class, table -> table.getItemCount() == 0 ? 0
                : Counts.number(table.getItem(table.getItemCount() - 1).getText(NUMBER)));
    }
}
