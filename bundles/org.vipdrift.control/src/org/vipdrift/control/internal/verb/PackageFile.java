package org.vipdrift.control.internal.verb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.vipdrift.control.ControlException;
import org.vipdrift.control.ControlException.Reason;
import org.vipdrift.deploy.AgentPackage;
import org.vipdrift.deploy.RuntimeImage;

/**
 * Where the agent's package lies on this machine.
 *
 * @param property the system property that names it
 * @param runtime a Java runtime to send with it
 */
public record PackageFile(String property, Optional<RuntimeImage> runtime, RememberedPackage remembered) {

    public PackageFile(String property) {
        this(property, Optional.empty(), new RememberedPackage());
    }

    AgentPackage read() throws ControlException {
        AgentPackage agent = agent();
        return runtime.map(agent::with).orElse(agent);
    }

    private AgentPackage agent() throws ControlException {
        String path = System.getProperty(property, "");
        if (path.isEmpty()) {
            throw new ControlException(Reason.CONFIGURATION,
                    "The agent's package is not known: start VipDrift by its"
                            + " scripts, or name the package's file in the system property " + property + ".");
        }
        try {
            return remembered.read(Path.of(path));
        } catch (IOException e) {
            throw new ControlException(Reason.CONFIGURATION, "The agent's package " + path + " can't be read: "
                    + e.getMessage() + ". Build it with releng/build.");
        }
    }

    PackageFile with(Path file) throws ControlException {
        try {
            return new PackageFile(property, Optional.of(RuntimeImage.read(file)), remembered);
        } catch (IOException e) {
            throw new ControlException(Reason.INVALID, "The Java runtime " + file + " can't be used: " + e.getMessage()
                    + ".");
        }
    }
}
