package org.vipdrift.capture.colour;

import java.util.List;
import java.util.Optional;
import org.vipdrift.capture.Dissection;
import org.vipdrift.capture.filter.DisplayFilter;

/** Immutable. Rules in their order; the first one that is enabled, has a filter that compiles, and fits, wins. */
public final class ColourRules {
    private static final Colour INK = Colour.ofScreen(18, 39, 46);
    private final List<ColourRule> rules;
    private final List<Ready> ready;

    /** A rule that can be applied. */
    private record Ready(ColourRule rule, DisplayFilter filter) {
    }

    public ColourRules(List<ColourRule> rules) {
        this.rules = List.copyOf(rules);
        ready = this.rules.stream().filter(ColourRule::enabled).flatMap(
                rule -> rule.compile().filter().map(filter -> new Ready(rule, filter)).stream()).toList();
    }

    /** What a new workspace starts with: what breaks VIPs first. */
    public static ColourRules standard() {
        return new ColourRules(List.of(
                rule("Impossible packets", "_ws.malformed", Colour.ofScreen(255, 205, 200)),
                rule("Announced addresses", "arp.isgratuitous || icmpv6.nd.na.flag.s == 0",
                        Colour.ofScreen(255, 224, 178)),
                rule("Address probes", "arp.isprobe", Colour.ofScreen(255, 241, 200)),
                rule("VRRP master stops", "vrrp.prio == 0", Colour.ofScreen(255, 205, 200)),
                rule("VRRP", "vrrp", Colour.ofScreen(207, 236, 235)),
                rule("ARP and neighbour discovery", "arp || icmpv6.type in {135, 136}",
                        Colour.ofScreen(250, 240, 215)),
                rule("ICMP", "icmp || icmpv6", Colour.ofScreen(232, 226, 247))));
    }

    private static ColourRule rule(String name, String filter, Colour background) {
        return new ColourRule(name, filter, INK, background, true);
    }

    /** All of them, also those that are off or cannot be applied. */
    public List<ColourRule> all() {
        return rules;
    }

    /** The rule for a packet, whose dissection must have its fields. */
    public Optional<ColourRule> first(Dissection packet) {
        for (int i = 0; i < ready.size(); i++) {
            if (ready.get(i).filter().test(packet)) {
                return Optional.of(ready.get(i).rule());
            }
        }
        return Optional.empty();
    }
}
