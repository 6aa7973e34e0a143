package org.vipdrift.inventory.internal.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vipdrift.core.Printable;
import org.vipdrift.inventory.HostSetting;
import org.vipdrift.inventory.HostSetting.Key;
import org.vipdrift.inventory.exchange.ImportException;
import org.vipdrift.inventory.exchange.Imported;
import org.vipdrift.inventory.exchange.ImportedHost;
import org.vipdrift.inventory.internal.exchange.ansible.SshArguments;

/**
 * Confined to one thread. Reads the hosts of an ssh_config(5): each name behind {@code Host} that is no pattern. As in
 * OpenSSH the first value found counts, those of blocks with patterns and those before the first block included.
 */
public final class SshConfigFile {
    private static final Pattern LINE = Pattern.compile("([A-Za-z0-9]+)(?:[ \\t]*=[ \\t]*|[ \\t]+)(.*)");
    private static final Map<String, Key> KEYS = Map.of("hostname", Key.ADDRESS, "port", Key.PORT, "user", Key.USER,
            "identityfile", Key.IDENTITY, "proxyjump", Key.JUMP, "proxycommand", Key.JUMP);
    private final Gathered gathered = new Gathered();
    private final Map<String, Integer> names = new LinkedHashMap<>();
    private final List<Block> blocks = new ArrayList<>();
    private final Path folder;

    /** @param words names and patterns it is for; @param lines what it says */
    private record Block(List<String> words, List<Said> lines) {
        boolean isFor(String name) {
            return words.stream().noneMatch(word -> word.startsWith("!") && fits(word.substring(1), name))
                    && words.stream().anyMatch(word -> fits(word, name));
        }
    }

    private record Said(Key key, String keyword, String value, int line) {
    }

    private SshConfigFile(Path folder) {
        this.folder = folder;
        blocks.add(new Block(List.of("*"), new ArrayList<>()));
    }

    /** @throws ImportException at a line that is not of this format */
    public static Imported read(String text, Path folder) throws ImportException {
        SshConfigFile reader = new SshConfigFile(folder);
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            reader.line(lines.get(i).strip(), i + 1);
        }
        reader.names.forEach(reader::host);
        return reader.gathered.imported();
    }

    private void line(String line, int number) throws ImportException {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new ImportException("line " + number, "This is no line of an ssh config: write a keyword and its"
                    + " value.");
        }
        keyword(String.valueOf(parts.group(1)).toLowerCase(Locale.ROOT), String.valueOf(parts.group(2)).strip(),
                number);
    }

    private void keyword(String keyword, String value, int number) {
        switch (keyword) {
            case "host" -> begin(words(value), number);
            case "match" -> {
                gathered.remark(number, "What follows Match is not taken into account: its conditions are judged when"
                        + " VipDrift connects.");
                blocks.add(new Block(List.of(), new ArrayList<>()));
            }
            case "include" -> gathered.remark(number, "The file " + Printable.quoted(value)
                    + " that is included here is not read; import it by itself.");
            default -> {
                Key key = KEYS.get(keyword);
                if (key != null) {
                    blocks.getLast().lines().add(new Said(key, keyword, value, number));
                }
            }
        }
    }

    private void begin(List<String> words, int number) {
        blocks.add(new Block(words, new ArrayList<>()));
        words.stream().filter(word -> word.chars().noneMatch(c -> "*?!".indexOf(c) >= 0))
                .forEach(name -> names.putIfAbsent(name, number));
    }

    private void host(String name, int line) {
        List<HostSetting> settings = new ArrayList<>();
        Set<Key> found = new HashSet<>();
        blocks.stream().filter(block -> block.isFor(name)).flatMap(block -> block.lines().stream())
                .filter(said -> found.add(said.key())).forEach(said -> set(settings, name, said));
        if (settings.stream().noneMatch(setting -> setting.key() == Key.ADDRESS)) {
            settings.addFirst(new HostSetting(Key.ADDRESS, name));
        }
        gathered.id(name, line).ifPresent(id -> gathered.add(new ImportedHost(id, settings, line)));
    }

    private void set(List<HostSetting> settings, String name, Said said) {
        String text = words(said.value()).stream().findFirst().orElse("");
        switch (said.key()) {
            case ADDRESS -> gathered.set(settings, Key.ADDRESS, tokens(text, "%h", name),
                    said.line());
            case IDENTITY -> {
                if (!text.equals("none")) {
                    gathered.set(settings, Key.IDENTITY,
                            KeyPath.setting(tokens(text, "%d", System.getProperty("user.home")), folder), said.line());
                }
            }
            case JUMP -> jump(settings, said);
            default -> gathered.set(settings, said.key(), text, said.line());
        }
    }

    /** One token's meaning, and "%%" for a percent sign; others stay. */
    private static String tokens(String text, String token, String meaning) {
        return Pattern.compile("%%|" + token).matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(found.group().equals("%%") ? "%" : meaning));
    }

    private void jump(List<HostSetting> settings, Said said) {
        if (said.keyword().equals("proxyjump")) {
            gathered.set(settings, Key.JUMP, said.value().replaceAll("\\s+", "").replace("ssh://", ""), said.line());
        } else if (!said.value().equals("none")) {
            SshArguments.forwarding(said.value()).ifPresentOrElse(
                    way -> gathered.set(settings, Key.JUMP, way, said.line()),
                    () -> gathered.remark(said.line(), "This ProxyCommand does more than forward and is left out:"
                            + " VipDrift starts no program to connect."));
        }
    }

    /** Words with blanks between; those in double quotes may hold blanks, and a backslash before a quote or another. */
    private static List<String> words(String value) {
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < value.length()) {
            if (Character.isWhitespace(value.charAt(at))) {
                at++;
            } else if (value.charAt(at) == '#' && !words.isEmpty()) {
                return words;
            } else {
                StringBuilder word = new StringBuilder();
                at = value.charAt(at) == '"' ? quoted(value, at + 1, word) : plain(value, at, word);
                words.add(word.toString());
            }
        }
        return words;
    }

    private static int plain(String value, int from, StringBuilder word) {
        int at = from;
        while (at < value.length() && !Character.isWhitespace(value.charAt(at))) {
            word.append(value.charAt(at++));
        }
        return at;
    }

    private static int quoted(String value, int from, StringBuilder word) {
        int at = from;
        while (at < value.length() && value.charAt(at) != '"') {
            boolean escape = value.charAt(at) == '\\' && at + 1 < value.length()
                    && "\"'\\".indexOf(value.charAt(at + 1)) >= 0;
            at += escape ? 1 : 0;
            word.append(value.charAt(at++));
        }
        return at + 1;
    }

    /** '*' for any characters, '?' for one; without a difference between capitals and small letters. */
    private static boolean fits(String pattern, String name) {
        String wanted = pattern.toLowerCase(Locale.ROOT);
        String text = name.toLowerCase(Locale.ROOT);
        int star = -1;
        int again = 0;
        int p = 0;
        int t = 0;
        while (t < text.length()) {
            if (p < wanted.length() && wanted.charAt(p) == '*') {
                star = p++;
                again = t;
            } else if (p < wanted.length() && (wanted.charAt(p) == '?' || wanted.charAt(p) == text.charAt(t))) {
                p++;
                t++;
            } else if (star >= 0) {
                p = star + 1;
                t = ++again;
            } else {
                return false;
            }
        }
        return wanted.substring(p).chars().allMatch(c -> c == '*');
    }
}
