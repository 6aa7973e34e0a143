package org.vipdrift.ui.common;

import java.util.List;
import org.eclipse.core.runtime.ListenerList;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;

/** Confined to the UI thread. What is selected in a table, for the workbench: rows as they are now. */
final class RowSelection<T> implements ISelectionProvider {
    private final ListenerList<ISelectionChangedListener> listeners = new ListenerList<>();
    private final RowTable<T> table;
    private IStructuredSelection current = StructuredSelection.EMPTY;

    RowSelection(RowTable<T> table) {
        this.table = table;
    }

    /** Tells the listeners if the rows selected are others, or say other things, than before. */
    void update(List<T> selected) {
        IStructuredSelection newest = new StructuredSelection(selected);
        if (!newest.equals(current)) {
            current = newest;
            SelectionChangedEvent event = new SelectionChangedEvent(this, newest);
            listeners.forEach(listener -> listener.selectionChanged(event));
        }
    }

    @Override
    public ISelection getSelection() {
        return current;
    }

    @Override
    @NonNullByDefault({})
    public void setSelection(ISelection selection) {
        if (selection instanceof IStructuredSelection rows && !rows.isEmpty()) {
            table.select(rows.getFirstElement());
        }
    }

    @Override
    @NonNullByDefault({})
    public void addSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.add(listener);
    }

    @Override
    @NonNullByDefault({})
    public void removeSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.remove(listener);
    }
}
