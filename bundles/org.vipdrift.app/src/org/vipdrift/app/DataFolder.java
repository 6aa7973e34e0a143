package org.vipdrift.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.eclipse.core.runtime.Platform;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.osgi.util.NLS;

/**
 * Where the console keeps its data: system property {@code vipdrift.data}, else {@code ~/.vipdrift}. Inventory, journal
 * and host keys are directly in it, shared with the command line; the window's own state and the error log in
 * {@code console}.
 */
final class DataFolder {
    private static final String PROPERTY = "vipdrift.data";
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY = PosixFilePermissions
            .asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private DataFolder() {
    }

    static Path path() {
        String given = System.getProperty(PROPERTY, "");
        return given.isEmpty() ? Path.of(System.getProperty("user.home"), ".vipdrift")
                : Path.of(given).toAbsolutePath();
    }

    /** Puts the workbench's state and log below the folder, unless they were put elsewhere by -data. */
    static Path prepare() throws StartException {
        Path folder = path();
        Location location = Platform.getInstanceLocation();
        try {
            if (location != null && !location.isSet()) {
                Path own = Files.createDirectories(folder.resolve("console"), OWNER_ONLY);
                location.set(own.toUri().toURL(), false);
            }
            return folder;
        } catch (IOException e) {
            throw new StartException(NLS.bind(Messages.noDataFolder, folder, e.getMessage()), e);
        }
    }
}
