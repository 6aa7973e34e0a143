package org.vipdrift.control.internal.discover;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vipdrift.control.HostServices;
import org.vipdrift.control.HostServices.NamedVip;
import org.vipdrift.control.HostServices.Service;
import org.vipdrift.control.internal.discover.LookSections.Section;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Printable;

/** Immutable. Makes services, addresses and VIPs of what a host said. */
record LookReading(HostId host, LookSections said, Map<InetAddress, GroupId> vips) {
    private static final Pattern VERSION = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,9}){1,9}[0-9A-Za-z.+~-]{0,40})");
    /** What a service is called, by the name of its process, unit or program. */
    private static final Map<String, String> SERVICES = Map.of("keepalived", "keepalived", "pacemakerd", "pacemaker",
            "pacemaker", "pacemaker", "corosync", "corosync", "zebra", "frr", "frr", "frr", "vrrpd", "vrrpd", "ucarp",
            "ucarp");

    HostServices services() {
        List<String> remarks = new ArrayList<>();
        List<NamedVip> named = named(remarks);
        return new HostServices(host, List.copyOf(each(names(said))),
                said.of("addresses").flatMap(s -> HeldLine.parse(s.lines(), vips).stream()).toList(), named,
                remarks(remarks));
    }

    private List<Service> each(Set<String> names) {
        return names.stream().map(name -> new Service(name, version(name), runs(name), unit(name))).toList();
    }

    private static Set<String> names(LookSections said) {
        Set<String> names = new LinkedHashSet<>();
        for (Section section : said.all()) {
            String name = switch (section.kind()) {
                case "process" -> service(section);
                case "unit" -> SERVICES.get(section.argument().split(" ")[0]);
                default -> null;
            };
            if (name != null) {
                names.add(name);
            }
        }
        return names;
    }

    /** FRR's VRRP has the name of an older program. */
    private static String service(Section process) {
        boolean frr = !process.lines().isEmpty() && process.lines().getFirst().contains("/frr/");
        return frr ? "frr" : SERVICES.getOrDefault(process.argument(), Printable.clean(process.argument()));
    }

    private boolean runs(String name) {
        return said.of("process").anyMatch(process -> service(process).equals(name));
    }

    private String unit(String name) {
        return said.of("unit").map(unit -> unit.argument().split(" "))
                .filter(words -> name.equals(SERVICES.get(words[0])) && words.length > 2)
                .map(words -> Printable.clean(words[1] + ", " + words[2])).findFirst().orElse("");
    }

    private String version(String name) {
        return said.of("version").filter(section -> name.equals(SERVICES.get(section.argument())))
                .map(section -> VERSION.matcher(section.text())).filter(Matcher::find).map(m -> m.group(1)).findFirst()
                .orElse("");
    }

    /** A file that is shown twice counts once. */
    private List<NamedVip> named(List<String> remarks) {
        Set<NamedVip> found = new LinkedHashSet<>();
        for (Section section : said.all()) {
            List<NamedVip> read = switch (section.kind()) {
                case "file" -> ofFile(section, remarks);
                case "process" -> section.argument().equals("ucarp") ? UcarpLine.vips(section.lines()) : List.of();
                default -> List.of();
            };
            read.forEach(vip -> found.add(vip.of(vips.get(vip.address()))));
        }
        return List.copyOf(found);
    }

    private static List<NamedVip> ofFile(Section file, List<String> remarks) {
        VipList vips = new VipList(Printable.clean(file.argument()), remarks);
        if (file.argument().endsWith("/cib.xml")) {
            PacemakerCib.read(file.text(), vips);
        } else if (file.argument().endsWith("/frr.conf")) {
            FrrConfig.read(file.lines(), vips);
        } else {
            KeepalivedConfig.read(file.lines(), vips);
        }
        return vips.found();
    }

    private List<String> remarks(List<String> read) {
        Set<String> remarks = new LinkedHashSet<>(read);
        if (!said.has("all")) {
            remarks.add(host + " has more to say than is read; configurations may be missing here.");
        }
        said.of("closed").forEach(file -> remarks.add(host + " does not let its user read "
                + Printable.clean(file.argument()) + ": log in as root, or allow sudo without a password."));
        return List.copyOf(remarks);
    }
}
