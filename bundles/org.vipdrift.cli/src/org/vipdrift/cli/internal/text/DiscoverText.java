package org.vipdrift.cli.internal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.vipdrift.control.FoundHost;
import org.vipdrift.control.SweepReport;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.Printable;

/** Who answers in a subnet, for people. */
public final class DiscoverText {
    private DiscoverText() {
    }

    public static List<String> lines(SweepReport report, Ink ink) {
        Table table = new Table().column("ADDRESS").column("MAC").column("VENDOR").column("NAME").column("KNOWN AS");
        report.hosts().forEach(host -> table.row(Cell.of(Addresses.text(host.address())), macs(host),
                cell(host.makers()), cell(host.name()), known(host)));
        List<String> lines = new ArrayList<>(report.hosts().isEmpty() ? List.of() : table.lines(ink));
        report.routers().forEach(router -> lines.add(words(router)));
        return lines;
    }

    private static Cell macs(FoundHost host) {
        return host.isContested() ? new Cell(host.cards().size() + " MACs: " + host.macs(), Tone.BAD)
                : Cell.of(host.macs());
    }

    private static Cell cell(String text) {
        return text.isEmpty() ? Cell.none() : Cell.of(text);
    }

    private static Cell known(FoundHost host) {
        String holder = host.host() == null ? "" : String.valueOf(host.host());
        return host.group() != null ? Cell.of("VIP of " + host.group() + (holder.isEmpty() ? "" : ", at " + holder))
                : host.isCandidate() ? new Cell("candidate VIP, at " + holder, Tone.NOTICE) : cell(holder);
    }

    private static String words(SweepReport.Router router) {
        String vips = router.vips().stream().map(Addresses::text).collect(Collectors.joining(", "));
        return Printable.clean("VRRP " + router.version() + ": virtual router " + router.id() + ", priority "
                + router.priority() + ", by " + Addresses.text(router.from()) + " (" + router.mac() + ")"
                + (vips.isEmpty() ? "" : ", for " + vips)
                + (router.group() == null ? "" : ", group " + router.group()) + ".");
    }
}
