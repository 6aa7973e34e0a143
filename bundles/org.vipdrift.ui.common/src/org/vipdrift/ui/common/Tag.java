package org.vipdrift.ui.common;

import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Widget;

/** Names on widgets: stable ones for programs that drive the console, spoken ones for screen readers. */
public final class Tag {
    /** The data key under which a widget carries its stable name. */
    public static final String ID = "org.vipdrift.id";

    private Tag() {
    }

    /** @param id lower-case words with dots, as "addHost.name" */
    public static <W extends Widget> W id(W widget, String id) {
        widget.setData(ID, id);
        return widget;
    }

    /** Says to a screen reader what the control is, where no label before it does. */
    public static <C extends Control> C spoken(C control, String name) {
        control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = name;
            }
        });
        return control;
    }
}
