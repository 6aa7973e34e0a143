package org.vipdrift.deploy.internal;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Printable;
import org.vipdrift.deploy.AgentStatus.Installed;
import org.vipdrift.deploy.internal.script.HostScript;

/** Immutable. What the look script saw on a host. Every value comes from the host and is checked where it is used. */
final class HostLook {
    private static final int MOST_LINES = 100;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}");
    private static final Pattern FOLDER = Pattern.compile("(/[A-Za-z0-9._-]{1,100}){1,10}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._+-]{1,140}");
    private static final Pattern INSTALLED = Pattern.compile("([0-9TZ:-]{20}) (.{1,120})");
    private static final String FREE = "free:";

    private final Map<String, String> values;

    private HostLook(Map<String, String> values) {
        this.values = values;
    }

    /** @param directory the name a package would have, or "-" */
    static HostLook at(HostShell shell, String directory) throws StepFailure, InterruptedException {
        HostLook look = parse(shell.asUser("looking round", HostScript.LOOK, List.of(directory)), shell.host());
        shell.mustBecomeRoot(!look.is("rights", "root"));
        return look;
    }

    /**
     * The same, to change the host: who is not root becomes it, by a password if need be. "rights" has the way by which, or
     * "none" and "refusal" why not.
     */
    static HostLook toChange(HostShell shell, String directory) throws StepFailure, InterruptedException {
        HostLook look = at(shell, directory);
        String way = shell.way().program();
        if (look.is("rights", "root") || look.is("rights", way)) {
            return look;
        }
        try {
            HostLook inside = parse(shell.asRoot("becoming root", HostScript.LOOK, List.of(directory)), shell.host());
            return look.with(Map.of("rights", way, "state", inside.text("state"), "socket", inside.text("socket")));
        } catch (StepFailure e) {
            return look.with(Map.of("rights", "none", "refusal", refusal(e)));
        }
    }

    /** @throws StepFailure again, if the host was not there to say no */
    private static String refusal(StepFailure failure) throws StepFailure {
        return switch (failure.reason()) {
            case NO_PERMISSION -> failure.sentence();
            case FAILED -> "";
            default -> throw failure;
        };
    }

    private HostLook with(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(values);
        all.putAll(more);
        return new HostLook(all);
    }

    static HostLook parse(String output, HostId host) throws StepFailure {
        Map<String, String> values = new LinkedHashMap<>();
        output.lines().limit(MOST_LINES).forEach(line -> {
            int equals = line.indexOf('=');
            if (equals > 0) {
                values.put(line.substring(0, equals), line.substring(equals + 1).strip());
            }
        });
        if (!"yes".equals(values.get("end"))) {
            throw new StepFailure("Host " + host + " did not say what it is (" + Printable.quoted(output)
                    + "); check that its login shell prints nothing and starts what it is told to.", null);
        }
        return new HostLook(values);
    }

    boolean is(String key, String value) {
        return value.equals(values.get(key));
    }

    boolean has(String key) {
        return is(key, "yes");
    }

    /** A value made printable, empty if there is none. */
    String text(String key) {
        return Printable.clean(values.getOrDefault(key, ""));
    }

    /** A value that can be a file's name, a version or a checksum; empty if it is not. */
    String name(String key) {
        String value = values.getOrDefault(key, "");
        return NAME.matcher(value).matches() ? value : "";
    }

    /** Who put the current installation there and when, as unpack.sh wrote it: "2026-11-23T08:50:00Z anna@desk". */
    Optional<Installed> installed() {
        Matcher line = INSTALLED.matcher(values.getOrDefault("installed", ""));
        try {
            return line.matches()
                    ? Optional.of(new Installed(Instant.parse(line.group(1)), Printable.clean(line.group(2))))
                    : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** A folder's path, empty if it is none. */
    String folder(String key) {
        String value = values.getOrDefault(key, "");
        return FOLDER.matcher(value).matches() ? value : "";
    }

    OptionalLong freeKib(String key) {
        String value = values.getOrDefault(key, "");
        return NUMBER.matcher(value).matches() ? OptionalLong.of(Long.parseLong(value)) : OptionalLong.empty();
    }

    /** Folders the user may write to, in order of preference. */
    List<String> uploadFolders() {
        List<String> folders = new ArrayList<>();
        for (String key : values.keySet()) {
            if (key.startsWith(FREE) && FOLDER.matcher(key.substring(FREE.length())).matches()) {
                folders.add(key.substring(FREE.length()));
            }
        }
        return folders;
    }

    OptionalLong freeKibIn(String folder) {
        return freeKib(FREE + folder);
    }
}
