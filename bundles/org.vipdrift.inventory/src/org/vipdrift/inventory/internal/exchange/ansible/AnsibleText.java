package org.vipdrift.inventory.internal.exchange.ansible;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.HostSetting.Key;
import org.vipdrift.inventory.Identity;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.inventory.internal.exchange.OpenWay;

/**
 * Immutable. Writes hosts for Ansible: tags that are possible names of groups are groups; what Ansible has no variable for
 * is in variables of VipDrift's, which another import reads.
 */
public final class AnsibleText {
    private static final Pattern GROUP = Pattern.compile("(?!(?:all|ungrouped)$)[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._/@:,+~=-]+");
    private final Inventory inventory;
    private final List<Host> hosts;

    public AnsibleText(Inventory inventory, List<Host> hosts) {
        this.inventory = inventory;
        this.hosts = hosts.stream().map(host -> inventory.effective(host).host()).toList();
    }

    public String ini() {
        StringBuilder text = new StringBuilder();
        hosts.forEach(host -> text.append(host.id()).append(variables(host).entrySet().stream()
                .map(v -> " " + v.getKey() + "=" + quoted(v.getValue())).collect(Collectors.joining())).append('\n'));
        groups().forEach((group, members) -> text.append("\n[").append(group).append("]\n")
                .append(String.join("\n", members)).append('\n'));
        return text.toString();
    }

    public String yaml() {
        Map<String, Object> all = new LinkedHashMap<>();
        Map<String, Object> named = new LinkedHashMap<>();
        hosts.forEach(host -> named.put(host.id().name(), variables(host)));
        all.put("hosts", named);
        Map<String, Object> children = new LinkedHashMap<>();
        groups().forEach((group, members) -> children.put(group, Map.of("hosts", empty(members))));
        if (!children.isEmpty()) {
            all.put("children", children);
        }
        DumpSettings settings = DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK).setWidth(1 << 20)
                .setSplitLines(false).setDereferenceAliases(true).build();
        return new Dump(settings).dumpToString(Map.of("all", all));
    }

    private static Map<String, Object> empty(List<String> members) {
        Map<String, Object> hosts = new LinkedHashMap<>();
        members.forEach(member -> hosts.put(member, Map.of()));
        return hosts;
    }

    private Map<String, List<String>> groups() {
        return hosts.stream().flatMap(host -> host.filing().tags().stream().filter(tag -> GROUP.matcher(tag).matches())
                .map(tag -> Map.entry(tag, host.id().name())))
                .collect(Collectors.groupingBy(Map.Entry::getKey, TreeMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private Map<String, String> variables(Host host) {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("ansible_host", host.address());
        variables.put("ansible_port", Key.PORT.of(host));
        variables.put("ansible_user", host.user());
        variables.put("ansible_ssh_private_key_file",
                host.identity() instanceof Identity.KeyFile(var file) ? file.toString() : "");
        variables.put("ansible_become_method", Key.BECOME.of(host));
        String way = OpenWay.of(inventory, host);
        variables.put(Variables.ARGUMENTS, way.isEmpty() ? "" : "-o ProxyJump=" + way);
        variables.put(Variables.JUMP, way.equals(host.jump()) ? "" : host.jump());
        variables.put(Variables.FOLDER, host.filing().folder());
        variables.put(Variables.TAGS, host.filing().tags().stream().filter(tag -> !GROUP.matcher(tag).matches())
                .collect(Collectors.joining(",")));
        variables.put(Variables.NOTES, host.filing().notes());
        variables.values().removeIf(String::isEmpty);
        return variables;
    }

    /** For Python's shlex; what has line breaks, quotes or backslashes as a literal of Python in it. */
    private static String quoted(String value) {
        if (PLAIN.matcher(value).matches()) {
            return value;
        }
        boolean literal = Stream.of("\n", "\t", "\\", "\"", "'").anyMatch(value::contains);
        String text = literal ? '"' + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n")
                .replace("\t", "\\t") + '"' : value;
        return "'" + text.replace("'", "'\"'\"'") + "'";
    }
}
