package org.vipdrift.app;

import java.io.IOException;
import java.net.URL;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.ILog;
import org.osgi.framework.Bundle;

/** Gives GTK's own widgets the product's accent. Must be set before the first display. */
final class GtkLook {
    /** SWT reads the style sheet named here, a file, when it makes a display. */
    private static final String PROPERTY = "org.eclipse.swt.internal.gtk.cssFile";

    private GtkLook() {
    }

    /** A style sheet named by the person is left as it is. */
    static void apply(Bundle bundle) {
        URL sheet = bundle.getEntry("css/gtk.css");
        if (sheet != null && System.getProperty(PROPERTY) == null) {
            try {
                System.setProperty(PROPERTY, FileLocator.toFileURL(sheet).getPath());
            } catch (IOException e) {
                ILog.of(bundle).warn("The style sheet for GTK cannot be read; its usual colours stay.", e);
            }
        }
    }
}
