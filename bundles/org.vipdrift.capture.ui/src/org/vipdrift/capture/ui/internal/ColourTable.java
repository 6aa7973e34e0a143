package org.vipdrift.capture.ui.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.vipdrift.capture.ui.internal.model.RuleDraft;
import org.vipdrift.core.Printable;
import org.vipdrift.ui.common.Icon;

/** Confined to the UI thread. Colour rules in their colours, with a tick for those that are on. */
final class ColourTable {
    private static final int BUTTONS = 5;
    /** What the text form can hold. */
    private static final int MOST = 1000;
    private final List<RuleDraft> drafts = new ArrayList<>();
    private final Table table;
    private final Button add;
    private final Button copy;
    private final Button up;
    private final Button down;
    private final Button remove;
    private final Consumer<Optional<RuleDraft>> whenSelected;

    /** @param whenSelected called with the rule selected, also when a tick changed */
    ColourTable(Composite parent, String id, Consumer<Optional<RuleDraft>> whenSelected) {
        this.whenSelected = whenSelected;
        ListArea area = new ListArea(parent, id, Messages.rulesTitle, SWT.CHECK, 220, BUTTONS);
        table = area.table();
        area.column(Messages.rulesName, 240);
        area.column(Messages.rulesFilter, 340);
        table.addListener(SWT.Selection, this::touch);
        add = area.button("add", Messages.rulesNew, () -> insert(RuleDraft.NEW));
        copy = area.button("copy", Messages.rulesCopy, () -> insert(drafts.get(table.getSelectionIndex())));
        up = area.button("up", Messages.up, () -> move(-1));
        down = area.button("down", Messages.down, () -> move(1));
        remove = area.button("remove", Messages.remove, this::remove);
    }

    List<RuleDraft> drafts() {
        return List.copyOf(drafts);
    }

    Optional<RuleDraft> selected() {
        int index = table.getSelectionIndex();
        return index < 0 ? Optional.empty() : Optional.of(drafts.get(index));
    }

    void show(List<RuleDraft> rules) {
        drafts.clear();
        drafts.addAll(rules);
        table.removeAll();
        drafts.forEach(draft -> paint(new TableItem(table, SWT.NONE), draft));
        select(0);
    }

    /** Another rule in the place of the one selected, which stays selected. */
    void change(RuleDraft draft) {
        int index = table.getSelectionIndex();
        if (index >= 0) {
            drafts.set(index, draft);
            paint(table.getItem(index), draft);
        }
    }

    private static void paint(TableItem item, RuleDraft draft) {
        item.setText(new String[] {Printable.clean(draft.name()), Printable.clean(draft.filter())});
        item.setChecked(draft.enabled());
        item.setImage(1, draft.mistake().isPresent() ? Icon.CHECK_FAILED.image() : null);
        Themed colours = Themed.in(item.getParent(), draft.foreground(), draft.background());
        item.setForeground(new Color(colours.foreground()));
        item.setBackground(new Color(colours.background()));
    }

    private void touch(Event event) {
        if (event.detail == SWT.CHECK && event.item instanceof TableItem item) {
            int index = table.indexOf(item);
            drafts.set(index, drafts.get(index).enabled(item.getChecked()));
            table.setSelection(index);
        }
        tell();
    }

    private void insert(RuleDraft draft) {
        int index = table.getSelectionIndex() + 1;
        drafts.add(index, draft);
        paint(new TableItem(table, SWT.NONE, index), draft);
        select(index);
    }

    private void move(int step) {
        int from = table.getSelectionIndex();
        Collections.swap(drafts, from, from + step);
        paint(table.getItem(from), drafts.get(from));
        paint(table.getItem(from + step), drafts.get(from + step));
        select(from + step);
    }

    private void remove() {
        int index = table.getSelectionIndex();
        drafts.remove(index);
        table.remove(index);
        select(Math.min(index, drafts.size() - 1));
    }

    private void select(int index) {
        table.setSelection(index);
        table.showSelection();
        tell();
    }

    private void tell() {
        int index = table.getSelectionIndex();
        add.setEnabled(drafts.size() < MOST);
        copy.setEnabled(index >= 0 && drafts.size() < MOST);
        up.setEnabled(index > 0);
        down.setEnabled(index >= 0 && index < drafts.size() - 1);
        remove.setEnabled(index >= 0);
        whenSelected.accept(selected());
    }
}
