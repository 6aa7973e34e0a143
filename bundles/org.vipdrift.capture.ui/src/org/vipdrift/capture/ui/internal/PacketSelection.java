package org.vipdrift.capture.ui.internal;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.vipdrift.capture.ui.internal.model.PacketWindow;

/** Confined to the UI thread. The selected packets for commands, read when they ask; nobody is told of changes. */
final class PacketSelection implements ISelectionProvider {
    private final PacketWindow window;

    PacketSelection(PacketWindow window) {
        this.window = window;
    }

    @Override
    public ISelection getSelection() {
        return new StructuredSelection(window.selected());
    }

    /** Packets are selected in their list alone. */
    @Override
    @NonNullByDefault({})
    public void setSelection(ISelection selection) {
        return;
    }

    @Override
    @NonNullByDefault({})
    public void addSelectionChangedListener(ISelectionChangedListener listener) {
        return;
    }

    @Override
    @NonNullByDefault({})
    public void removeSelectionChangedListener(ISelectionChangedListener listener) {
        return;
    }
}
