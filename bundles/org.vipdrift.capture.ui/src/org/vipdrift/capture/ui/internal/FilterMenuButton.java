package org.vipdrift.capture.ui.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.vipdrift.capture.filter.SavedFilter;
import org.vipdrift.core.Printable;
import org.vipdrift.ui.common.Commands;
import org.vipdrift.ui.common.Tag;

/** Confined to the UI thread. A button that drops down the display filters saved and those used, the latest first. */
final class FilterMenuButton {
    private static final int SHOWN = 20;
    private static final int LONGEST = 100;
    private final Button button;
    private final Consumer<String> whenChosen;
    private final Supplier<Optional<String>> present;

    /** @param present the filter that could be saved now */
    FilterMenuButton(Composite area, Consumer<String> whenChosen, Supplier<Optional<String>> present) {
        this.whenChosen = whenChosen;
        this.present = present;
        button = Tag.id(new Button(area, SWT.ARROW | SWT.DOWN), "capture.displayFilter.history");
        Tag.spoken(button, Messages.filterMenu);
        button.setToolTipText(Messages.filterMenu);
        button.addListener(SWT.Selection, event -> drop());
    }

    private void drop() {
        Menu menu = new Menu(button);
        saved(menu);
        new MenuItem(menu, SWT.SEPARATOR);
        used(menu);
        Point size = button.getSize();
        menu.setLocation(button.toDisplay(0, size.y));
        menu.addListener(SWT.Hide, event -> button.getDisplay().asyncExec(menu::dispose));
        menu.setVisible(true);
    }

    private void saved(Menu menu) {
        List<SavedFilter> saved = FilterMemory.saved().all();
        saved.forEach(one -> item(menu, NLS.bind(Messages.filterSaved, Printable.clean(one.name()),
                shown(one.filter())), () -> whenChosen.accept(one.filter())));
        if (!saved.isEmpty()) {
            new MenuItem(menu, SWT.SEPARATOR);
        }
        item(menu, Messages.filterSaveItem, () -> Commands.run(CaptureIds.FILTER_SAVE))
                .setEnabled(present.get().isPresent());
        item(menu, Messages.filtersItem, () -> Commands.run(CaptureIds.FILTERS)).setEnabled(!saved.isEmpty());
    }

    private void used(Menu menu) {
        List<String> used = FilterMemory.history().entries();
        used.stream().limit(SHOWN).forEach(filter -> item(menu, shown(filter), () -> whenChosen.accept(filter)));
        if (used.isEmpty()) {
            item(menu, Messages.filterHistoryEmpty, () -> {
            }).setEnabled(false);
        } else {
            new MenuItem(menu, SWT.SEPARATOR);
            item(menu, Messages.filterHistoryClear, FilterMemory::forget);
        }
    }

    private static String shown(String filter) {
        return filter.length() > LONGEST ? filter.substring(0, LONGEST) + "\u2026" : filter;
    }

    private static MenuItem item(Menu menu, String text, Runnable work) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(text.replace("&", "&&"));
        item.addListener(SWT.Selection, event -> work.run());
        return item;
    }
}
