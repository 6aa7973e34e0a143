package org.vipdrift.capture.ui.internal;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.vipdrift.capture.CaptureInterface;
import org.vipdrift.capture.HostInterface;
import org.vipdrift.capture.ui.internal.model.InterfaceOffer;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.Printable;
import org.vipdrift.ui.common.Tag;

/** Confined to the UI thread. The list of interfaces; the one used last is chosen at first. */
final class InterfaceChoice {
    private static final int WIDTH = 230;
    private final Combo combo;
    private final Runnable whenChosen;
    private List<CaptureInterface> shown = List.of();
    /** What a person has chosen, now or in an earlier run; it may not be there yet. */
    private String wanted = LastChoice.interfaceName();

    InterfaceChoice(Composite parent, Runnable whenChosen) {
        this.whenChosen = whenChosen;
        combo = Tag.id(new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN), "capture.interface");
        combo.setToolTipText(Messages.interfaceTip);
        GridDataFactory.fillDefaults().hint(WIDTH, SWT.DEFAULT).applyTo(combo);
        combo.addListener(SWT.Selection, event -> {
            wanted = name();
            explain();
            whenChosen.run();
        });
    }

    /** The name of the interface chosen, empty if there is none. */
    String name() {
        return chosen().map(CaptureInterface::name).orElse("");
    }

    /** What to choose in the next run: a host that is not attached yet will be. */
    String wanted() {
        return wanted.isEmpty() ? name() : wanted;
    }

    private Optional<CaptureInterface> chosen() {
        int index = combo.getSelectionIndex();
        return index < 0 || index >= shown.size() ? Optional.empty() : Optional.of(shown.get(index));
    }

    void refresh(InterfaceOffer offer) {
        if (!offer.interfaces().equals(shown)) {
            shown = offer.interfaces();
            combo.setItems(shown.stream().map(InterfaceChoice::text).toArray(String[]::new));
            offer.choice(wanted).ifPresent(choice -> combo.select(shown.indexOf(choice)));
            explain();
            whenChosen.run();
        }
    }

    void enable(boolean on) {
        combo.setEnabled(on);
    }

    void focus() {
        combo.setFocus();
    }

    private void explain() {
        combo.setToolTipText(chosen().flatMap(CaptureInterface::problem).orElse(Messages.interfaceTip));
    }

    private static String text(CaptureInterface offered) {
        String name = Printable.clean(HostInterface.of(offered.name())
                .map(of -> NLS.bind(Messages.interfaceOnHost, of.host(), of.interfaceName())).orElse(offered.name()));
        if (!offered.isUsable()) {
            return NLS.bind(Messages.interfaceDown, name);
        }
        return offered.addresses().stream().findFirst().map(Addresses::text).or(() -> description(offered))
                .map(what -> NLS.bind(Messages.interfaceWith, name, what)).orElse(name);
    }

    private static Optional<String> description(CaptureInterface offered) {
        return offered.description().isEmpty() ? Optional.empty() : Optional.of(Printable.clean(offered.description()));
    }
}
