package org.vipdrift.capture;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.vipdrift.capture.sample.Sample;

/** How fields are compared with Wireshark's. */
final class WiresharkFields {
    /** Wireshark's own remarks differ from ours, and it has no counterpart of some. */
    private static final Set<String> OURS = Set.of("_ws.expert", "_ws.expert.message", "_ws.expert.severity",
            "ieee8021ad.etype");

    /** Samples of protocols that only Wireshark decodes, where we show data. */
    private static final Set<String> THEIRS = Set.of("LLDP", "STP_802_3");
    /** Wireshark takes seven addresses for CARP, whatever the length. */
    private static final Set<String> KNOWN_BETTER = Set.of("VRRP_OF_SEVEN");
    /** To Wireshark a probe has zeros as target MAC; RFC 5227 only asks for them, and arping -D sends another. */
    private static final Set<String> TARGET_ASIDE = Set.of("arp.isprobe");
    private static final String EVERYBODY = "ff:ff:ff:ff:ff:ff";
    private static final Set<String> DATA = Set.of("data", "data.data", "data.len", "eth.trailer");

    private WiresharkFields() {
    }

    static List<String> asked() {
        return FieldCatalog.all().stream().map(FieldInfo::name).filter(name -> !OURS.contains(name)).toList();
    }

    /** Of protocols and groups only their presence counts; booleans are 1 and 0 or, in newer versions, words. */
    static String value(String name, String value) {
        return switch (FieldCatalog.named(name).map(FieldInfo::type).orElse(FieldType.TEXT)) {
            case PROTOCOL -> "there";
            case FLAG -> value.replace("True", "1").replace("False", "0");
            case OCTETS -> value.replace(":", "");
            case MAC -> name.equals("wlan.addr") ? distinct(value) : value;
            default -> value;
        };
    }

    /** Its order is of no use: Wireshark shows an address in two roles once or twice. */
    private static String distinct(String values) {
        return String.join("|", new TreeSet<>(List.of(values.split("\\|"))));
    }

    /** The same of our own. */
    static Map<String, String> ours(Sample sample, long number) {
        Dissection dissection = Dissector.dissect(sample.frame(), number, FieldSelection.ALL);
        Map<String, String> fields = new TreeMap<>();
        for (String name : asked()) {
            List<String> values = dissection.fields(name).map(field -> field.value().text()).toList();
            if (!values.isEmpty()) {
                fields.put(name, value(name, String.join("|", values)));
            }
        }
        return fields;
    }

    /** What differs, a line each. */
    static String difference(Sample sample, Map<String, String> theirs, Map<String, String> ours) {
        if (KNOWN_BETTER.contains(sample.name())) {
            return "";
        }
        Set<String> names = new TreeSet<>(theirs.keySet());
        names.addAll(ours.keySet());
        names.removeAll(THEIRS.contains(sample.name()) ? DATA : Set.of());
        names.removeAll(EVERYBODY.equals(theirs.get("arp.dst.hw_mac")) ? TARGET_ASIDE : Set.of());
        return names.stream().filter(name -> !theirs.getOrDefault(name, "").equals(ours.getOrDefault(name, "")))
                .map(name -> name + ": Wireshark " + theirs.get(name) + ", here " + ours.get(name))
                .collect(Collectors.joining("\n"));
    }

    /** MAC addresses in options of neighbour discovery are octets to Wireshark, shown as addresses. */
    static boolean isOf(String theirs, FieldType ours) {
        return switch (ours) {
            case PROTOCOL -> List.of("FT_PROTOCOL", "FT_NONE").contains(theirs);
            case NUMBER -> theirs.startsWith("FT_UINT") || theirs.equals("FT_INT32");
            case FLAG -> theirs.equals("FT_BOOLEAN");
            case MAC -> List.of("FT_ETHER", "FT_BYTES").contains(theirs);
            case IPV4 -> theirs.equals("FT_IPv4");
            case IPV6 -> theirs.equals("FT_IPv6");
            case OCTETS -> theirs.equals("FT_BYTES");
            case TEXT -> theirs.equals("FT_STRING");
            case TIME -> theirs.equals("FT_RELATIVE_TIME");
        };
    }

    static String line(Map.Entry<String, String> field) {
        return "  " + field.getKey() + " = " + field.getValue();
    }

}
