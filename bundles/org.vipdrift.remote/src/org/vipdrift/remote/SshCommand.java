package org.vipdrift.remote;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vipdrift.core.InvalidValueException;

/**
 * OpenSSH's own program called for a target as a person has it, whose name it looks up in its configuration itself:
 * what stands there (jump hosts, agents, options) holds as ever. Only what differs is said (ssh(1)).
 */
public final class SshCommand {
    private SshCommand() {
    }

    /**
     * @param said what the configuration says of the target
     * @param own the file with the keys accepted in VipDrift
     * @param config the file of what is said of the hosts on the way, {@link JumpConfig}; absent if nothing is
     * @return the program's words, one each; no shell is to read them
     * @throws InvalidValueException if a jump host cannot be named to that program
     */
    public static List<String> words(RemoteTarget target, HostConfig said, Path own, Optional<Path> config) {
        List<String> words = new ArrayList<>(List.of("ssh"));
        config.ifPresent(file -> words.addAll(List.of("-F", file.toString())));
        words.addAll(List.of("-o", "UserKnownHostsFile=" + files(said, own)));
        if (target.port() != 0) {
            words.addAll(List.of("-p", String.valueOf(target.port())));
        }
        if (!target.user().isEmpty()) {
            words.addAll(List.of("-l", target.user()));
        }
        if (target.login() instanceof Login.KeyFile(Path file)) {
            words.addAll(List.of("-o", "IdentityFile=" + option(file), "-o", "IdentitiesOnly=yes"));
        }
        target.via().ifPresent(way -> words.addAll(List.of("-o", "ProxyJump=" + JumpOption.of(way))));
        words.addAll(List.of("--", target.address()));
        return words;
    }

    /** For a person to copy: quoted where a shell would take it for something else. */
    public static String line(List<String> words) {
        return words.stream().map(word -> word.matches("[A-Za-z0-9_./:=@%+-]+") ? word : ShellWord.quote(word))
                .collect(Collectors.joining(" "));
    }

    /** OpenSSH writes to the first one. Percent signs would begin a token, blanks the next file (ssh_config(5)). */
    static String files(HostConfig said, Path own) {
        Set<Path> files = new LinkedHashSet<>(said.knownHosts());
        files.add(own);
        return files.stream().map(SshCommand::option).collect(Collectors.joining(" "));
    }

    static String option(Path file) {
        return "\"" + file.toString().replace("\\", "\\\\").replace("\"", "\\\"").replace("%", "%%") + "\"";
    }
}
