package org.vipdrift.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/** The version of the bundle this program is. */
final class Version {
    private static final String BUNDLE = "org.vipdrift.cli";

    private Version() {
    }

    /** "0.1.0", or "development" where it runs from no bundle. */
    static String text() {
        try {
            List<URL> manifests = Collections.list(Version.class.getClassLoader().getResources("META-INF/MANIFEST.MF"));
            for (URL url : manifests) {
                Attributes attributes = read(url);
                if (BUNDLE.equals(attributes.getValue("Bundle-SymbolicName"))) {
                    return String.valueOf(attributes.getValue("Bundle-Version"));
                }
            }
            return "development";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Attributes read(URL url) throws IOException {
        try (InputStream in = url.openStream()) {
            return new Manifest(in).getMainAttributes();
        }
    }
}
