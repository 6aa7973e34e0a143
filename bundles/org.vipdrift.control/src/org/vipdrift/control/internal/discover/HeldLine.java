package org.vipdrift.control.internal.discover;

import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vipdrift.control.HostServices.Held;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.core.Printable;

/**
 * An address from {@code ip -o address show} (ip-address(8)):
 *
 * <pre>
 * 2: eth0    inet 198.51.100.100/24 scope global secondary eth0\       valid_lft forever preferred_lft forever
 * </pre>
 */
final class HeldLine {
    private static final Pattern FORM = Pattern
            .compile("[0-9]+: +([^ @:]+)(?:@\\S+)? +inet6? ([0-9a-fA-F:.]+)/([0-9]{1,3}) .*");
    private static final int MOST = 2000;

    private HeldLine() {
    }

    /** Neither those of the host itself nor of one link alone. */
    static List<Held> parse(List<String> lines, Map<InetAddress, GroupId> vips) {
        return lines.stream().limit(MOST).flatMap(line -> parse(line, vips).stream()).filter(HeldLine::isSeen)
                .toList();
    }

    private static Optional<Held> parse(String line, Map<InetAddress, GroupId> vips) {
        Matcher form = FORM.matcher(line);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            InetAddress address = Addresses.parse(form.group(2));
            return Optional.of(new Held(Printable.clean(form.group(1)), address, Integer.parseInt(form.group(3)),
                    line.contains(" secondary "), vips.get(address)));
        } catch (InvalidValueException e) {
            return Optional.empty();
        }
    }

    private static boolean isSeen(Held held) {
        return !held.address().isLoopbackAddress() && !held.address().isLinkLocalAddress();
    }
}
