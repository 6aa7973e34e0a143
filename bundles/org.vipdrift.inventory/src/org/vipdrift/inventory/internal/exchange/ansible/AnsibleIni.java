package org.vipdrift.inventory.internal.exchange.ansible;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.core.Printable;
import org.vipdrift.inventory.exchange.ImportException;
import org.vipdrift.inventory.exchange.Imported;

/**
 * Confined to one thread. Reads an INI inventory as the documentation of ansible.builtin.ini has it: sections of hosts,
 * {@code :children} and {@code :vars}, lines of comment from {@code #} or {@code ;}, variables behind a host on its line.
 */
public final class AnsibleIni {
    private static final Pattern SECTION = Pattern.compile("\\[([^:\\]\\s]+)(?::(\\w+))?\\]\\s*(?:#.*)?");
    private final Groups groups = new Groups();
    private final Variables variables;
    private final List<Section> needed = new ArrayList<>();
    private Section section = new Section(Groups.UNGROUPED, Kind.HOSTS, 0);

    private enum Kind {
        HOSTS, CHILDREN, VARS
    }

    private record Section(String group, Kind kind, int line) {
    }

    private AnsibleIni(Path folder) {
        variables = new Variables(folder);
    }

    /** @throws ImportException at the first line that Ansible would not take either */
    public static Imported read(String text, Path folder) throws ImportException {
        AnsibleIni reader = new AnsibleIni(folder);
        if (text.startsWith("$ANSIBLE_VAULT")) {
            throw new ImportException("line 1", "The whole file is encrypted by ansible-vault; decrypt a copy first.");
        }
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            reader.line(lines.get(i).strip(), i + 1);
        }
        return reader.imported();
    }

    private Imported imported() throws ImportException {
        for (Section undefined : needed) {
            if (!groups.has(undefined.group())) {
                throw new ImportException("line " + undefined.line(), "There is no group "
                        + Printable.quoted(undefined.group()) + "; name it in a section of its own.");
            }
        }
        return variables.of(groups);
    }

    private void line(String line, int number) throws ImportException {
        if (line.isEmpty() || line.startsWith("#") || line.startsWith(";")) {
            return;
        }
        if (line.startsWith("[") && SECTION.matcher(line).matches()) {
            section(line, number);
        } else {
            switch (section.kind()) {
                case HOSTS -> hosts(line, number);
                case CHILDREN -> child(line.replaceFirst("\\s*#.*", ""), number);
                case VARS -> variable(line, number);
            }
        }
    }

    private void section(String line, int number) throws ImportException {
        Matcher header = SECTION.matcher(line);
        header.matches();
        String group = String.valueOf(header.group(1));
        Kind kind = switch (String.valueOf(header.group(2))) {
            case "null", "hosts" -> Kind.HOSTS;
            case "children" -> Kind.CHILDREN;
            case "vars" -> Kind.VARS;
            default -> throw new ImportException("line " + number, "The section " + Printable.quoted(line)
                    + " is not known: write [group], [group:children] or [group:vars].");
        };
        section = new Section(group, kind, number);
        if (kind == Kind.VARS) {
            needed.add(section);
        } else {
            groups.declare(group);
        }
    }

    private void child(String name, int number) throws ImportException {
        groups.child(section.group(), name, number);
        needed.add(new Section(name, Kind.CHILDREN, number));
    }

    private void variable(String line, int number) throws ImportException {
        int sign = line.indexOf('=');
        if (sign <= 0) {
            throw new ImportException("line " + number, "In a section of variables a line is NAME=VALUE.");
        }
        groups.groupVariable(section.group(), line.substring(0, sign).strip(),
                Value.of(Literal.plain(line.substring(sign + 1).strip()), number));
    }

    private void hosts(String line, int number) throws ImportException {
        List<String> words = Words.of(line).orElseThrow(
                () -> new ImportException("line " + number, "A quote is opened here and not closed."));
        if (words.isEmpty()) {
            return;
        }
        HostPattern pattern = pattern(words.getFirst(), number);
        pattern.addTo(groups, section.group(), number);
        for (String word : words.subList(1, words.size())) {
            inline(pattern, word, number);
        }
    }

    private static HostPattern pattern(String word, int number) throws ImportException {
        if (word.startsWith("[") && !word.contains(":")) {
            throw new ImportException("line " + number, "The section " + Printable.quoted(word)
                    + " is not known: write [group], [group:children] or [group:vars].");
        }
        try {
            return HostPattern.parse(word);
        } catch (InvalidValueException e) {
            throw new ImportException("line " + number, String.valueOf(e.getMessage()));
        }
    }

    private void inline(HostPattern pattern, String word, int number) throws ImportException {
        int sign = word.indexOf('=');
        if (sign <= 0) {
            throw new ImportException("line " + number, "Behind a host stand variables, NAME=VALUE; "
                    + "a value with blanks needs quotes.");
        }
        Value value = Value.of(Literal.plain(word.substring(sign + 1)), number);
        pattern.names().forEach(host -> groups.hostVariable(host, word.substring(0, sign), value));
    }
}
