package org.vipdrift.inventory.ui.internal;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.vipdrift.control.Control;
import org.vipdrift.control.FoundHost;
import org.vipdrift.control.FoundHosts;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.ui.common.Confirm;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.UiThread;
import org.vipdrift.ui.common.Work;

/** Confined to the UI thread. Adds found hosts to the inventory after a preview. */
record DiscoverAdding(Control control, UiThread ui, FoundHosts.Given given) {

    boolean isWanted(Shell parent, List<FoundHost> chosen) {
        List<Host> preview = FoundHosts.hosts(control.inventory().current(), chosen, given);
        return Confirm.ask(parent, "discoverAdd", Icon.HOST_ADD,
                NLS.bind(Messages.discoverAddHeading, preview.size()),
                preview.stream().map(host -> host.id() + " (" + host.address() + ")")
                        .collect(Collectors.joining(", ")),
                Messages.discoverAdd);
    }

    void start(List<FoundHost> chosen, Runnable added, Consumer<String> failed) {
        new Work<Inventory>(ui, Messages.discoverTitle, (progress, cancellation) -> control.hosts().change(now -> {
            Inventory after = now;
            for (Host host : FoundHosts.hosts(now, chosen, given)) {
                after = after.with(host);
            }
            return after;
        })).icon(Icon.HOST_ADD).done(after -> added.run()).failed(failed).start();
    }
}
