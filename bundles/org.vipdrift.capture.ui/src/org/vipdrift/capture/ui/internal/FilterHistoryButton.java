package org.vipdrift.capture.ui.internal;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.vipdrift.ui.common.Tag;

/** Confined to the UI thread. A button that drops down the display filters used, the latest first. */
final class FilterHistoryButton {
    private static final int SHOWN = 20;
    private static final int LONGEST = 100;
    private final Button button;
    private final Consumer<String> whenChosen;

    private FilterHistoryButton(Button button, Consumer<String> whenChosen) {
        this.button = button;
        this.whenChosen = whenChosen;
    }

    static void add(Composite area, Consumer<String> whenChosen) {
        Button button = Tag.id(new Button(area, SWT.ARROW | SWT.DOWN), "capture.displayFilter.history");
        Tag.spoken(button, Messages.filterHistory);
        button.setToolTipText(Messages.filterHistory);
        button.addListener(SWT.Selection, event -> new FilterHistoryButton(button, whenChosen).drop());
    }

    private void drop() {
        Menu menu = new Menu(button);
        List<String> used = FilterMemory.history().entries();
        used.stream().limit(SHOWN).forEach(filter -> item(menu, shown(filter), () -> whenChosen.accept(filter)));
        if (used.isEmpty()) {
            item(menu, Messages.filterHistoryEmpty, () -> {
            }).setEnabled(false);
        } else {
            new MenuItem(menu, SWT.SEPARATOR);
            item(menu, Messages.filterHistoryClear, FilterMemory::forget);
        }
        Point size = button.getSize();
        menu.setLocation(button.toDisplay(0, size.y));
        menu.addListener(SWT.Hide, event -> button.getDisplay().asyncExec(menu::dispose));
        menu.setVisible(true);
    }

    private static String shown(String filter) {
        String text = filter.length() > LONGEST ? filter.substring(0, LONGEST) + "\u2026" : filter;
        return text.replace("&", "&&");
    }

    private static MenuItem item(Menu menu, String text, Runnable work) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(text);
        item.addListener(SWT.Selection, event -> work.run());
        return item;
    }
}
