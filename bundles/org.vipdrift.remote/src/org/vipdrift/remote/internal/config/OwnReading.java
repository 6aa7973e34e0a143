package org.vipdrift.remote.internal.config;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Immutable. Reads the configuration without OpenSSH, at each question anew.
 *
 * @param files in the order in which they count
 */
public record OwnReading(Self self, List<ConfigFile> files) implements Reading {

    /** What stands in no file, as ssh_config(5) names it; OpenSSH's list of key files, of which most are not there. */
    private static final Map<String, List<String>> UNLESS_SAID = Map.of(Options.PORT, List.of("22"),
            Options.IDENTITIES_ONLY, List.of("no"), Options.STRICT, List.of("ask"),
            Options.USER_KNOWN_HOSTS, List.of("~/.ssh/known_hosts", "~/.ssh/known_hosts2"),
            Options.GLOBAL_KNOWN_HOSTS, List.of("/etc/ssh/ssh_known_hosts", "/etc/ssh/ssh_known_hosts2"));
    private static final List<String> USUAL_KEYS = List.of("~/.ssh/id_rsa", "~/.ssh/id_ecdsa", "~/.ssh/id_ecdsa_sk",
            "~/.ssh/id_ed25519", "~/.ssh/id_ed25519_sk", "~/.ssh/id_xmss", "~/.ssh/id_dsa");

    @Override
    public Options options(String name, Optional<String> user, OptionalInt port) {
        Options options = new Options();
        user.ifPresent(said -> options.say(Options.USER, List.of(said)));
        port.ifPresent(said -> options.say(Options.PORT, List.of(String.valueOf(said))));
        Asked asked = Asked.of(name);
        boolean again = pass(asked, options);
        String hostName = options.one(Options.HOST_NAME).map(text -> Tokens.hostName(text, name)).orElse(name)
                .toLowerCase(Locale.ROOT);
        options.replace(Options.HOST_NAME, hostName);
        if (again) {
            pass(asked.again(hostName), options);
        }
        options.say(Options.USER, List.of(self.user()));
        UNLESS_SAID.forEach(options::say);
        if (options.all(Options.IDENTITY_FILE).isEmpty()) {
            options.say(Options.IDENTITY_FILE, USUAL_KEYS);
        }
        return options;
    }

    private boolean pass(Asked asked, Options options) {
        Condition condition = new Condition(self, asked, options);
        files.forEach(file -> new ConfigReader(self, condition, options, file.folder()).read(file.file()));
        return condition.wantsFinalPass();
    }
}
