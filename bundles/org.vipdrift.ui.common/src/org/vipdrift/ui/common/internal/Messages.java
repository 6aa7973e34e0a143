package org.vipdrift.ui.common.internal;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts of this bundle. */
@NonNullByDefault({})
public final class Messages extends NLS {
    public static String never;

    static {
        NLS.initializeMessages("org.vipdrift.ui.common.internal.messages", Messages.class);
    }

    private Messages() {
    }
}
