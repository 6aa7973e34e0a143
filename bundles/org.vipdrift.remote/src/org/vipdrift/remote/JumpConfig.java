package org.vipdrift.remote;

import java.nio.file.Path;
import java.util.List;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.core.Printable;

/**
 * A configuration for OpenSSH's own program, which goes through jump hosts by calls of itself that get no option but the
 * name of this file (ssh(1), -J): their keys and the host keys accepted in VipDrift could not be said to it otherwise.
 * All else is as the person's configuration has it.
 */
public final class JumpConfig {
    private static final String REST = """
            Match all
              Include ~/.ssh/config
              Include /etc/ssh/ssh_config
            """;

    private JumpConfig() {
    }

    /**
     * @param way the hosts on the way, the first one first
     * @param config the person's, asked where host keys are on file
     * @param own the file with the keys accepted in VipDrift
     * @return as ssh_config(5) has it; of two entries for a name the first one counts, and all their keys
     * @throws InvalidValueException if a jump host cannot be named to that program
     */
    public static String text(List<RemoteTarget> way, SshConfig config, Path own) throws InterruptedException {
        JumpOption.of(way);
        StringBuilder text = new StringBuilder();
        for (RemoteTarget hop : JumpOption.hops(way).toList()) {
            text.append(entry(hop, config.of(hop), own));
        }
        return text.append(REST).toString();
    }

    private static String entry(RemoteTarget hop, HostConfig said, Path own) {
        String known = "Host " + hop.address() + "\n  UserKnownHostsFile " + SshCommand.files(said, own) + "\n";
        return hop.login() instanceof Login.KeyFile(Path file)
                ? known + "  IdentityFile " + SshCommand.option(onOneLine(file)) + "\n  IdentitiesOnly yes\n"
                : known;
    }

    private static Path onOneLine(Path file) {
        if (file.toString().chars().anyMatch(Character::isISOControl)) {
            throw new InvalidValueException("The key file " + Printable.quoted(file.toString())
                    + " can't be named to ssh: give it a name without control characters.");
        }
        return file;
    }
}
