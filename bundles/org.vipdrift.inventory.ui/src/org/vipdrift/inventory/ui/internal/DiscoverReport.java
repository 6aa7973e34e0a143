package org.vipdrift.inventory.ui.internal;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.vipdrift.control.SweepReport;
import org.vipdrift.core.Addresses;
import org.vipdrift.ui.common.Tag;

/** Confined to the UI thread. What was heard in a subnet, in sentences that can be copied. */
record DiscoverReport(Text text) {
    private static final int HEIGHT = 64;

    static DiscoverReport in(Composite body, String id, int width) {
        Text text = Tag.id(new Text(body, SWT.MULTI | SWT.READ_ONLY | SWT.BORDER | SWT.V_SCROLL | SWT.WRAP), id);
        Tag.spoken(text, Messages.discoverSaid).setText(Messages.discoverNotYet);
        GridDataFactory.fillDefaults().grab(true, false).hint(width, HEIGHT).applyTo(text);
        return new DiscoverReport(text);
    }

    void searching() {
        text.setText(Messages.discoverSearching);
    }

    void show(SweepReport report) {
        text.setText(Stream.concat(Stream.of(report.sentence()), report.routers().stream().map(DiscoverReport::words))
                .collect(Collectors.joining("\n")));
    }

    private static String words(SweepReport.Router router) {
        return NLS.bind(Messages.discoverRouter,
                new Object[] {router.id(), router.priority(), Addresses.text(router.from()),
                        router.vips().stream().map(Addresses::text).collect(Collectors.joining(", "))});
    }
}
