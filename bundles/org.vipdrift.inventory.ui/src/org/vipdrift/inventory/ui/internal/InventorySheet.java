package org.vipdrift.inventory.ui.internal;

import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.eclipse.swt.widgets.Shell;
import org.vipdrift.control.Control;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.inventory.InventoryRules;
import org.vipdrift.inventory.RuleProblem;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.InputSheet;
import org.vipdrift.ui.common.UiThread;
import org.vipdrift.ui.common.Work;

/** Confined to the UI thread. Changes what a person sees of the inventory; what another program changed meanwhile stays. */
abstract class InventorySheet extends InputSheet {
    final Control control;
    final UiThread ui;
    private Inventory seen;

    InventorySheet(Shell parent, String id, String title, Control control, UiThread ui) {
        super(parent, id, title);
        this.control = control;
        this.ui = ui;
        seen = control.inventory().current();
    }

    /** What the person sees and changes. */
    final Inventory seen() {
        return seen;
    }

    /** The person sees now what is there now. @return the same */
    final Inventory look() {
        seen = control.inventory().current();
        return seen;
    }

    /** Changes it and closes, or says why not. */
    final void change(String job, Icon icon, UnaryOperator<Inventory> change) {
        Inventory before = seen;
        busy(true);
        new Work<Inventory>(ui, job, (progress, cancellation) -> control.hosts().change(before, change)).icon(icon)
                .done(after -> taken()).failed(this::refused).start();
    }

    /** Who reads why, and takes it all the same, means it. */
    void refused(String why) {
        look();
        notTaken(why);
    }

    /** The sentence of the first rule that an entry breaks; empty if it breaks none. */
    static String broken(Inventory inventory, String section, String name) {
        List<String> place = List.of(section, name);
        return InventoryRules.problems(inventory).stream()
                .filter(problem -> Collections.indexOfSubList(problem.place(), place) == 0).findFirst()
                .map(RuleProblem::sentence).orElse("");
    }
}
