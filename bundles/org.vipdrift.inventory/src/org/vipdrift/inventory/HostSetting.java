package org.vipdrift.inventory;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.vipdrift.core.Become;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.core.Printable;

/**
 * One value of hosts or folders, as it is typed, and what it changes; the rules are for the inventory to check.
 *
 * @param key what is set
 * @param value empty takes it away; of tags {@code +a,-b} add and remove, {@code a,b} are all there are
 */
public record HostSetting(Key key, String value) {
    private static final String KEY_FILE = "key:";
    private static final String HOME = "~/";

    /** What can be set; a folder has no address, folder or notes. */
    public enum Key {
        ADDRESS, PORT, USER, IDENTITY, BECOME, JUMP, FOLDER, TAGS, NOTES;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** A host's own value, as it is typed; empty if it has none. */
        public String of(Host host) {
            Filing filing = host.filing();
            return switch (this) {
                case ADDRESS -> host.address();
                case PORT -> host.port() == Host.SSH_PORT ? "" : Integer.toString(host.port());
                case USER -> host.user();
                case IDENTITY -> host.identity() instanceof Identity.Automatic ? "" : text(host.identity());
                case BECOME -> host.become().map(Become::program).orElse("");
                case JUMP -> host.jump();
                case FOLDER -> filing.folder();
                case TAGS -> String.join(",", filing.tags());
                case NOTES -> filing.notes();
            };
        }
    }

    /** @throws InvalidValueException if the value can't be, whatever host it is for */
    public HostSetting {
        switch (key) {
            case PORT -> port(value);
            case IDENTITY -> identity(value);
            case BECOME -> become(value);
            default -> {
                // the inventory's rules judge the whole
            }
        }
    }

    /** {@code user=ops}. @throws InvalidValueException if it is none */
    public static HostSetting parse(String text) {
        int sign = text.indexOf('=');
        String word = text.substring(0, Math.max(0, sign));
        Key key = Stream.of(Key.values()).filter(k -> k.word().equals(word)).findFirst()
                .orElseThrow(() -> new InvalidValueException("There is no setting " + Printable.quoted(word)
                        + ": write address, port, user, identity, become, jump, folder, tags or notes, then = and the"
                        + " value."));
        return new HostSetting(key, text.substring(sign + 1));
    }

    public Host applied(Host host) {
        Filing filing = host.filing();
        return switch (key) {
            case ADDRESS -> host.at(value);
            case PORT -> host.onPort(port(value));
            case USER -> host.as(value);
            case IDENTITY -> host.by(identity(value));
            case BECOME -> host.becoming(become(value));
            case JUMP -> host.through(value);
            case FOLDER -> host.with(filing.inFolder(value));
            case TAGS -> host.with(filing.tagged(tags(filing.tags())));
            case NOTES -> host.with(filing.noted(value));
        };
    }

    /** @throws InvalidValueException if a folder has no such value */
    public Folder applied(Folder old) {
        return switch (key) {
            case PORT -> old.onPort(port(value));
            case USER -> old.as(value);
            case IDENTITY -> old.by(identity(value));
            case BECOME -> old.becoming(become(value));
            case JUMP -> old.through(value);
            case TAGS -> old.tagged(tags(old.tags()));
            case ADDRESS, FOLDER, NOTES -> throw new InvalidValueException("A folder gives no " + key.word()
                    + "; it gives port, user, identity, become, jump and tags.");
        };
    }

    private List<String> tags(List<String> old) {
        List<String> words = Stream.of(value.split("[,\\s]+")).filter(word -> !word.isEmpty()).toList();
        boolean changes = !words.isEmpty() && words.stream().allMatch(w -> w.startsWith("+") || w.startsWith("-"));
        TreeSet<String> tags = new TreeSet<>(changes ? old : words);
        if (changes) {
            words.forEach(w -> change(tags, w.substring(1), w.startsWith("+")));
        }
        return List.copyOf(tags);
    }

    private static void change(TreeSet<String> tags, String tag, boolean there) {
        if (there) {
            tags.add(tag);
        } else {
            tags.remove(tag);
        }
    }

    private static int port(String text) {
        if (text.isEmpty()) {
            return Host.SSH_PORT;
        }
        if (!text.matches("[0-9]{1,5}")) {
            throw new InvalidValueException("The port " + Printable.quoted(text) + " is not a whole number.");
        }
        return Integer.parseInt(text);
    }

    private static Optional<Become> become(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Become.named(text));
    }

    /** {@code automatic}, {@code password}, {@code key:/home/anna/.ssh/id_ed25519}. */
    private static Identity identity(String text) {
        return switch (text) {
            case "", "automatic" -> new Identity.Automatic();
            case "password" -> new Identity.Password();
            default -> new Identity.KeyFile(keyFile(text));
        };
    }

    private static Path keyFile(String text) {
        if (text.startsWith(KEY_FILE)) {
            String file = text.substring(KEY_FILE.length());
            try {
                return file.startsWith(HOME)
                        ? Path.of(System.getProperty("user.home"), file.substring(HOME.length()))
                        : Path.of(file);
            } catch (InvalidPathException e) {
                throw new InvalidValueException("The key file " + Printable.quoted(file) + " is no usable path.");
            }
        }
        throw new InvalidValueException("The identity " + Printable.quoted(text)
                + " is not known: write automatic, password, or key: and the file.");
    }

    /** As it is typed. */
    public static String text(Identity identity) {
        return switch (identity) {
            case Identity.Automatic() -> "automatic";
            case Identity.Password() -> "password";
            case Identity.KeyFile(var file) -> KEY_FILE + file;
        };
    }
}
