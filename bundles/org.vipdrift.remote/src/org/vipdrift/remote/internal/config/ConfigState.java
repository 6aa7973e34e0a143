package org.vipdrift.remote.internal.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Confined to one look. What stands in the configuration's files now, told by a hash over all that OpenSSH would read. */
final class ConfigState {
    private static final int DEEPEST = 16;
    private static final int MOST_FILES = 1000;
    private static final int LONGEST_FILE = 4 << 20;
    /** With these a program or the network decides. */
    private static final Set<String> CHANGEABLE = Set.of("exec", "localnetwork");
    /** What hosts are told apart by, beside {@code Host} and tokens; a jump host is not reached through itself. */
    private static final Set<String> OF_ONE_HOST = Set.of("match", Options.HOST_NAME, Options.PROXY_JUMP,
            Options.PROXY_COMMAND, Options.HOST_KEY_ALIAS);

    private final Self self;
    private final MessageDigest digest;
    private boolean fixed = true;
    private boolean forAll = true;
    private int files;

    private ConfigState(Self self) {
        this.self = self;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256", e);
        }
    }

    /**
     * @param hash the same for as long as OpenSSH gives the same answers
     * @param forAll whether it says the same of all hosts
     */
    record Known(String hash, boolean forAll) {
    }

    /** Absent if OpenSSH's answers depend on more than files. */
    static Optional<Known> of(Self self, List<ConfigFile> roots) {
        ConfigState state = new ConfigState(self);
        roots.forEach(root -> state.file(root.file(), root.folder(), 0));
        return state.fixed ? Optional.of(new Known(HexFormat.of().formatHex(state.digest.digest()), state.forAll))
                : Optional.empty();
    }

    private void file(Path file, Path folder, int depth) {
        String text = text(file);
        if (depth < DEEPEST && ++files < MOST_FILES) {
            text.lines().forEach(line -> line(line, folder, depth));
        } else {
            fixed = false;
        }
    }

    /** A file's name and rights count, too: OpenSSH refuses one that others may write to. */
    private String text(Path file) {
        add(file.toString());
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LONGEST_FILE);
            fixed &= bytes.length < LONGEST_FILE;
            add(Files.getAttribute(file, "unix:mode") + " " + Files.getAttribute(file, "unix:uid"));
            digest.update(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            add(e.getClass().getName());
            return "";
        }
    }

    private void line(String text, Path folder, int depth) {
        try {
            ConfigLine.parse(text).ifPresent(line -> {
                forAll &= isForAll(line);
                switch (line.keyword()) {
                    case "include" -> line.words().forEach(pattern -> include(pattern, folder, depth));
                    case "match" -> fixed &= Words.criteria(line.rest()).stream().map(String::toLowerCase)
                            .map(word -> word.replace("!", "")).noneMatch(CHANGEABLE::contains);
                    case "canonicalizehostname" -> fixed &= line.first().equalsIgnoreCase("no");
                    default -> {}
                }
            });
        } catch (IllegalArgumentException e) {
            forAll = false;
            add("bad"); // OpenSSH says what is wrong with it, which depends on nothing else
        }
    }

    private static boolean isForAll(ConfigLine line) {
        return !line.rest().contains("%") && !OF_ONE_HOST.contains(line.keyword())
                && (!line.keyword().equals("host") || line.words().equals(List.of("*")));
    }

    private void include(String pattern, Path folder, int depth) {
        if (pattern.contains("%") || pattern.contains("$") || pattern.startsWith("~") && !pattern.startsWith("~/")) {
            fixed = false;
        } else {
            Includes.files(pattern, self.home(), folder).forEach(found -> file(found, folder, depth + 1));
        }
    }

    private void add(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
