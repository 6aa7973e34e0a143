package org.vipdrift.capture.ui.internal;

import java.util.ArrayList;
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

/** Confined to the UI thread. The list of interfaces, and above it several together if they were chosen so. */
final class InterfaceChoice {
    private static final int WIDTH = 230;
    private final Combo combo;
    private final Runnable whenChosen;
    private List<CaptureInterface> shown = List.of();
    /** Offered as one, in the first place; none or at least two. */
    private List<String> several = List.of();
    /** What a person has chosen, now or in an earlier run; it may not be there yet. */
    private List<String> wanted;

    InterfaceChoice(Composite parent, List<String> wanted, Runnable whenChosen) {
        this.wanted = wanted;
        this.whenChosen = whenChosen;
        combo = Tag.id(new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN), "capture.interface");
        combo.setToolTipText(Messages.interfaceTip);
        GridDataFactory.fillDefaults().hint(WIDTH, SWT.DEFAULT).applyTo(combo);
        combo.addListener(SWT.Selection, event -> {
            this.wanted = names();
            explain();
            whenChosen.run();
        });
    }

    /** The names of the interfaces chosen, empty if there is none. */
    List<String> names() {
        return isSeveral() ? several : chosen().map(CaptureInterface::name).stream().toList();
    }

    /** What to choose in the next run: a host that is not attached yet will be. */
    List<String> wanted() {
        return wanted.isEmpty() ? names() : wanted;
    }

    private boolean isSeveral() {
        return !several.isEmpty() && combo.getSelectionIndex() == 0;
    }

    private Optional<CaptureInterface> chosen() {
        int index = combo.getSelectionIndex() - (several.isEmpty() ? 0 : 1);
        return index < 0 || index >= shown.size() ? Optional.empty() : Optional.of(shown.get(index));
    }

    void refresh(InterfaceOffer offer) {
        if (!offer.interfaces().equals(shown)) {
            shown = offer.interfaces();
            fill(offer);
            whenChosen.run();
        }
    }

    /** Chooses these, if they are offered. */
    void choose(List<String> names, InterfaceOffer offer) {
        wanted = names;
        fill(offer);
    }

    private void fill(InterfaceOffer offer) {
        several = wanted.size() > 1 && !shown.isEmpty() ? wanted : List.of();
        List<String> items = new ArrayList<>();
        if (!several.isEmpty()) {
            items.add(NLS.bind(Messages.interfaceSeveral, several.size(), Printable.clean(String.join(", ", several))));
        }
        shown.forEach(one -> items.add(text(one)));
        combo.setItems(items.toArray(String[]::new));
        if (several.isEmpty()) {
            offer.choice(wanted.isEmpty() ? "" : wanted.getFirst())
                    .ifPresent(choice -> combo.select(shown.indexOf(choice)));
        } else {
            combo.select(0);
        }
        explain();
    }

    void enable(boolean on) {
        combo.setEnabled(on);
    }

    void focus() {
        combo.setFocus();
    }

    private void explain() {
        combo.setToolTipText(isSeveral() ? Printable.clean(String.join("\n", several))
                : chosen().flatMap(CaptureInterface::problem).orElse(Messages.interfaceTip));
    }

    static String text(CaptureInterface offered) {
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
