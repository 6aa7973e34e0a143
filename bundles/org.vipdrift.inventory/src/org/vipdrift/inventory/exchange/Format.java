package org.vipdrift.inventory.exchange;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.core.Printable;

/** The files hosts come from and go to. */
public enum Format {
    /** The INI inventory of Ansible (docs.ansible.com, inventory plugin ansible.builtin.ini). */
    ANSIBLE_INI,
    /** The YAML inventory of Ansible (inventory plugin ansible.builtin.yaml). */
    ANSIBLE_YAML,
    /** OpenSSH's client configuration, ssh_config(5). */
    SSH_CONFIG,
    /** A table with a header line: RFC 4180, with comma, semicolon or tab. */
    CSV;

    private static final Pattern SECTION = Pattern.compile("(?m)^\\s*\\[[^\\]\\s]+\\]\\s*(?:[#;].*)?$");
    private static final Pattern SSH = Pattern.compile("(?mi)^\\s*(?:Host|Match|HostName|Include)[ \\t=]+\\S");
    private static final Pattern TABLE = Pattern.compile("\\A[^\\n]*[,;\\t]");

    /** "ansible-ini". */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws InvalidValueException if there is none of this name */
    public static Format parse(String word) {
        return Stream.of(values()).filter(format -> format.word().equals(word)).findFirst()
                .orElseThrow(() -> new InvalidValueException("The format " + Printable.quoted(word)
                        + " is not known: write ansible-ini, ansible-yaml, ssh-config or csv."));
    }

    /** What a file is, by its name, else by what it looks like. */
    public static Format of(String fileName, String text) {
        String name = fileName.toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv") || name.endsWith(".tsv")) {
            return CSV;
        }
        if (name.endsWith(".yml") || name.endsWith(".yaml") || text.startsWith("---")) {
            return ANSIBLE_YAML;
        }
        if (name.endsWith(".ini") || SECTION.matcher(text).find()) {
            return ANSIBLE_INI;
        }
        return name.endsWith("config") || SSH.matcher(text).find() ? SSH_CONFIG
                : TABLE.matcher(text).find() && text.indexOf('=') < 0 ? CSV : ANSIBLE_INI;
    }
}
