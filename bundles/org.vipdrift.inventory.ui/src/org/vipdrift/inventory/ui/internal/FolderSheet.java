package org.vipdrift.inventory.ui.internal;

import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.vipdrift.control.Control;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.inventory.Folder;
import org.vipdrift.inventory.HostQuery;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.UiThread;

/** Confined to the UI thread. Changes what a folder gives the hosts in it and below it that have nothing of their own. */
final class FolderSheet extends InventorySheet {
    private final String path;
    private final HostInput begin;
    private @Nullable FolderFields fields;

    FolderSheet(Shell parent, Control control, UiThread ui, String path) {
        super(parent, "folder", Messages.folderTitle, control, ui);
        this.path = path;
        begin = HostInput.of(seen().folder(path).orElse(new Folder(path)));
    }

    @Override
    protected void fill(Composite body) {
        int hosts = new HostQuery(path, List.of(), "").in(seen()).size();
        say(Icon.HOST_EDIT, NLS.bind(Messages.folderHeading, path, hosts), Messages.folderSentence);
        fields = FolderFields.in(body, id(), Credentials.of(control), begin, this::changed);
    }

    @Override
    protected String takeLabel() {
        return Messages.editButton;
    }

    @Override
    protected String wrong() {
        try {
            return broken(applied(control.inventory().current(), folder()), "folders", path);
        } catch (InvalidValueException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private Folder folder() {
        FolderFields all = fields;
        return (all == null ? begin : all.input(begin)).folder(path);
    }

    /** One that gives nothing is none. */
    private static Inventory applied(Inventory inventory, Folder folder) {
        return folder.equals(new Folder(folder.path())) ? inventory.withoutFolder(folder.path())
                : inventory.with(folder);
    }

    @Override
    protected void okPressed() {
        Folder folder = folder();
        change(NLS.bind(Messages.folderJob, path), Icon.HOST_EDIT, now -> applied(now, folder));
    }
}
