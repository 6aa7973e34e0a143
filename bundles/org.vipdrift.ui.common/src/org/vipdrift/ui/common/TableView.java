package org.vipdrift.ui.common;

import java.util.ArrayDeque;
import java.util.Deque;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import org.vipdrift.core.Subscription;

/** Confined to the UI thread. A view whose main thing is a table: focus, selection, context menu, and an end. */
public abstract class TableView<T> extends ViewPart implements Views.Revealing {
    private final Deque<Subscription> subscriptions = new ArrayDeque<>();
    private @Nullable RowTable<T> table;

    /** Makes the table and what is around it. */
    protected abstract RowTable<T> createTable(Composite parent);

    /** Begins to show things; called once, after the table is there. */
    protected abstract void follow(RowTable<T> rows);

    /** Closes the subscription when the view goes. */
    protected final void keep(Subscription subscription) {
        subscriptions.push(subscription);
    }

    @Override
    public final void createPartControl(Composite parent) {
        RowTable<T> rows = createTable(parent);
        table = rows;
        RowCommands.contextMenu(rows, getSite(), getSite().getId());
        getSite().setSelectionProvider(rows.selection());
        follow(rows);
    }

    @Override
    public final void setFocus() {
        RowTable<T> rows = table;
        if (rows != null) {
            rows.area().setFocus();
        }
    }

    @Override
    public void reveal(Object identity) {
        RowTable<T> rows = table;
        if (rows != null) {
            rows.select(identity);
        }
    }

    @Override
    public void dispose() {
        while (!subscriptions.isEmpty()) {
            subscriptions.pop().close();
        }
        super.dispose();
    }
}
