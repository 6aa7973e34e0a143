package org.vipdrift.capture.ui.internal;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.widgets.Control;

/** Confined to the UI thread. A capture file dragged onto the view is opened; of several the first. */
final class FileDrop extends DropTargetAdapter {
    private final Consumer<Path> opener;

    FileDrop(Consumer<Path> opener) {
        this.opener = opener;
    }

    static void on(Control control, Consumer<Path> opener) {
        DropTarget target = new DropTarget(control, DND.DROP_COPY | DND.DROP_DEFAULT);
        target.setTransfer(FileTransfer.getInstance());
        target.addDropListener(new FileDrop(opener));
    }

    @Override
    @NonNullByDefault({})
    public void dragEnter(DropTargetEvent event) {
        if (event.detail == DND.DROP_DEFAULT) {
            event.detail = DND.DROP_COPY;
        }
    }

    @Override
    @NonNullByDefault({})
    public void drop(DropTargetEvent event) {
        dropped(event.data);
    }

    /** @param data paths, where files were dropped */
    void dropped(@Nullable Object data) {
        if (data instanceof String[] files && files.length > 0) {
            opener.accept(Path.of(files[0]));
        }
    }
}
