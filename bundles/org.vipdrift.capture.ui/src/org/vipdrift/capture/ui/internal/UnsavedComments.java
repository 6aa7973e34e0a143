package org.vipdrift.capture.ui.internal;

import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.vipdrift.capture.ui.internal.model.PacketStore;
import org.vipdrift.ui.common.Confirm;
import org.vipdrift.ui.common.Icon;

/** Asks before packets go whose comments are in no file yet. UI thread only. */
final class UnsavedComments {
    private UnsavedComments() {
    }

    /** Whether nothing would be lost, or the person does not mind. */
    static boolean mayGo(@Nullable Shell shell, Stream<PacketStore> packets) {
        int unsaved = packets.distinct().mapToInt(PacketStore::unsavedComments).sum();
        return unsaved == 0 || Confirm.ask(shell, "comments.unsaved", Icon.STATE_NOTICE, Messages.unsavedHeading,
                NLS.bind(Messages.unsavedSentence, unsaved), Messages.unsavedDiscard);
    }
}
