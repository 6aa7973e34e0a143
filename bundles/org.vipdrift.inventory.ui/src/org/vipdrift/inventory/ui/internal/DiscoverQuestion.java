package org.vipdrift.inventory.ui.internal;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.vipdrift.core.HostId;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.core.Ipv4Subnet;
import org.vipdrift.ui.common.Fields;

/**
 * Confined to the UI thread. Which subnet is asked, and who asks.
 *
 * @param hosts whose agents may ask, in the order of the choice; behind them is this machine
 */
record DiscoverQuestion(Text text, Combo from, List<HostId> hosts) {

    static DiscoverQuestion in(Composite body, String id, List<HostId> hosts, Runnable changed) {
        Fields fields = new Fields(body, id, 2);
        DiscoverQuestion question = new DiscoverQuestion(
                fields.text("subnet", Messages.fieldSubnet, Messages.fieldSubnetHint),
                fields.choice("from", Messages.fieldFrom, Stream.concat(
                        hosts.stream().map(host -> NLS.bind(Messages.discoverFromHost, host)),
                        Stream.of(Messages.discoverFromHere)).toArray(String[]::new)),
                List.copyOf(hosts));
        question.text().addListener(SWT.Modify, event -> changed.run());
        return question;
    }

    /** What is wrong with the subnet, "" for nothing. */
    String problem() {
        try {
            subnet();
            return "";
        } catch (InvalidValueException e) {
            return NLS.bind(Messages.discoverBadSubnet, text.getText().strip());
        }
    }

    /** @throws InvalidValueException if there is a {@link #problem} */
    Ipv4Subnet subnet() {
        return Ipv4Subnet.parse(text.getText().strip());
    }

    /** Null for this machine. */
    @Nullable
    HostId asker() {
        int index = from.getSelectionIndex();
        return index >= 0 && index < hosts.size() ? hosts.get(index) : null;
    }
}
