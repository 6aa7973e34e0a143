package org.vipdrift.inventory.internal.exchange.ansible;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vipdrift.core.Printable;
import org.vipdrift.inventory.HostSetting;
import org.vipdrift.inventory.HostSetting.Key;
import org.vipdrift.inventory.exchange.ImportException;
import org.vipdrift.inventory.exchange.Imported;
import org.vipdrift.inventory.exchange.ImportedHost;
import org.vipdrift.inventory.internal.exchange.Gathered;
import org.vipdrift.inventory.internal.exchange.KeyPath;

/** Confined to one thread. What of Ansible's variables an inventory keeps; the names are those of its ssh connection. */
final class Variables {
    static final String FOLDER = "vipdrift_folder";
    static final String NOTES = "vipdrift_notes";
    static final String JUMP = "vipdrift_jump";
    static final String TAGS = "vipdrift_tags";
    static final String ARGUMENTS = "ansible_ssh_common_args";
    /** Earlier names go before later ones, as in Ansible. */
    private static final Map<Key, List<String>> NAMES = names();
    private static final Pattern SECRET = Pattern.compile(".*(?:pass|password|passphrase|secret|token|vault|api_key)"
            + "(?:_|$).*|.*pass(?:word|wd)?$");
    private static final Pattern TAG = Pattern.compile("[^\\p{L}\\p{N}._:@+-]+");
    private final Gathered gathered = new Gathered();
    private final Map<String, Integer> unused = new TreeMap<>();
    private final Set<String> said = new HashSet<>();
    private final Path folder;

    /** @param folder in which the file lies */
    Variables(Path folder) {
        this.folder = folder;
    }

    private static Map<Key, List<String>> names() {
        Map<Key, List<String>> names = new LinkedHashMap<>();
        names.put(Key.ADDRESS, List.of("ansible_host", "ansible_ssh_host"));
        names.put(Key.PORT, List.of("ansible_port", "ansible_ssh_port"));
        names.put(Key.USER, List.of("ansible_user", "ansible_ssh_user"));
        names.put(Key.IDENTITY, List.of("ansible_private_key_file", "ansible_ssh_private_key_file"));
        names.put(Key.BECOME, List.of("ansible_become_method"));
        names.put(Key.JUMP, List.of(JUMP, ARGUMENTS, "ansible_ssh_extra_args", "ansible_ssh_args"));
        names.put(Key.FOLDER, List.of(FOLDER));
        names.put(Key.TAGS, List.of(TAGS));
        names.put(Key.NOTES, List.of(NOTES));
        return names;
    }

    Gathered gathered() {
        return gathered;
    }

    Imported of(Groups groups) throws ImportException {
        groups.check();
        groups.hosts().forEach(host -> host(groups, host));
        if (!unused.isEmpty()) {
            gathered.remark(0, "These variables have no place in an inventory of hosts and are left out: "
                    + Printable.clean(String.join(", ", unused.keySet())) + ".");
        }
        return gathered.imported();
    }

    private void host(Groups groups, String name) {
        int line = groups.line(name);
        Map<String, Value> variables = groups.variables(name);
        Value connection = variables.get("ansible_connection");
        if (connection != null && !Set.of("ssh", "paramiko", "paramiko_ssh", "smart", "ansible.builtin.ssh")
                .contains(connection.text())) {
            gathered.remark(line, "Host " + Printable.quoted(name) + " is left out: Ansible reaches it by "
                    + Printable.quoted(connection.text()) + ", not by SSH.");
            return;
        }
        gathered.id(name, line).ifPresent(id -> gathered.add(new ImportedHost(id,
                settings(name, variables, groups.of(name)), line)));
        variables.forEach(this::notice);
    }

    private List<HostSetting> settings(String name, Map<String, Value> variables, List<String> groups) {
        List<HostSetting> settings = new ArrayList<>();
        NAMES.forEach((key, names) -> value(variables, key, names).ifPresentOrElse(
                value -> gathered.set(settings, key, value.text(), value.line()),
                () -> absent(settings, key, name)));
        String tags = groups.stream().map(group -> "+" + TAG.matcher(group).replaceAll("-"))
                .collect(Collectors.joining(","));
        if (!tags.isEmpty()) {
            settings.add(new HostSetting(Key.TAGS, tags));
        }
        return settings;
    }

    private static void absent(List<HostSetting> settings, Key key, String name) {
        if (key == Key.ADDRESS) {
            settings.add(new HostSetting(Key.ADDRESS, name));
        }
    }

    private Optional<Value> value(Map<String, Value> variables, Key key, List<String> names) {
        return names.stream().flatMap(name -> Optional.ofNullable(variables.get(name)).stream())
                .filter(value -> !value.encrypted() && !value.isTemplate() && !value.text().isEmpty())
                .flatMap(value -> form(key, value).stream()).findFirst();
    }

    private Optional<Value> form(Key key, Value value) {
        return switch (key) {
            case IDENTITY -> Optional.of(Value.of(KeyPath.setting(value.text(), folder), value.line()));
            case TAGS -> Optional.of(Value.of(Stream.of(value.text().split(",")).map(tag -> "+" + tag)
                    .collect(Collectors.joining(",")), value.line()));
            case JUMP -> SshArguments.jump(value.text()).map(jump -> Value.of(jump, value.line()));
            case BECOME -> Optional.of(Value.of(plugin(value.text()), value.line()));
            case ADDRESS, PORT, USER, FOLDER, NOTES -> Optional.of(value);
        };
    }

    /** The name of a plugin without that of its collection: {@code doas} of {@code community.general.doas}. */
    private static String plugin(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Says once of each value why it is not taken. */
    private void notice(String name, Value value) {
        boolean known = NAMES.values().stream().anyMatch(names -> names.contains(name));
        if (value.encrypted()) {
            once(value, "The variable " + Printable.clean(name)
                    + " is encrypted by ansible-vault and is left out: VipDrift takes no secrets from files.");
        } else if (SECRET.matcher(name).matches()) {
            once(value, "The variable " + Printable.clean(name)
                    + " looks like a secret and is left out: VipDrift takes no secrets from files.");
        } else if (known && value.isTemplate()) {
            once(value, "The variable " + Printable.clean(name)
                    + " is a template that only Ansible can work out, and is left out.");
        } else if (!known && !name.startsWith("ansible_connection")) {
            unused.merge(name, 1, Integer::sum);
        }
    }

    private void once(Value value, String sentence) {
        if (said.add(value.line() + sentence)) {
            gathered.remark(value.line(), sentence);
        }
    }
}
