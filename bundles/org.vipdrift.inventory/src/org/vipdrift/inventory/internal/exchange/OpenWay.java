package org.vipdrift.inventory.internal.exchange;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.inventory.Way;
import org.vipdrift.inventory.Way.Hop;

/** The way to a host for programs that know nothing of the inventory: hosts by address, each with its own way before it. */
public final class OpenWay {
    private OpenWay() {
    }

    /** As {@code ProxyJump} has it; empty if it is for the ssh config to say. @param effective a host with its folders' values */
    public static String of(Inventory inventory, Host effective) {
        if (effective.jump().isEmpty()) {
            return "";
        }
        List<String> hops = hops(inventory, effective).toList();
        return hops.isEmpty() ? Way.STRAIGHT : String.join(",", hops);
    }

    private static Stream<String> hops(Inventory inventory, Host effective) {
        return effective.jump().isEmpty() ? Stream.empty()
                : Way.parse(effective.jump()).hops().stream().flatMap(hop -> hop(inventory, hop));
    }

    private static Stream<String> hop(Inventory inventory, Hop hop) {
        Optional<Host> host = hop.in(inventory).map(own -> inventory.effective(own).host());
        return host.map(h -> Stream.concat(hops(inventory, h),
                Stream.of(word(new Hop(h.user(), h.address(), h.port() == Host.SSH_PORT ? 0 : h.port())))))
                .orElseGet(() -> Stream.of(word(hop)));
    }

    private static String word(Hop hop) {
        String address = hop.address().indexOf(':') >= 0 ? "[" + hop.address() + "]" : hop.address();
        return Stream.of(hop.user().isEmpty() ? "" : hop.user() + "@", address, hop.port() == 0 ? "" : ":" + hop.port())
                .collect(Collectors.joining());
    }
}
