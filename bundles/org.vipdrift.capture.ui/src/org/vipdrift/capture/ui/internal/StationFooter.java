package org.vipdrift.capture.ui.internal;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.vipdrift.capture.Vendors;
import org.vipdrift.capture.ui.internal.model.StationKeeper;
import org.vipdrift.core.Printable;
import org.vipdrift.ui.common.Tag;
import org.vipdrift.ui.common.Tone;
import org.vipdrift.ui.common.Wording;

/** Confined to the UI thread. Below the stations: where vendors' names are from, and where stations are kept. */
final class StationFooter {
    private static final int COLUMNS = 2;
    private final Label label;

    StationFooter(Composite parent) {
        label = Tag.id(new Label(parent, SWT.NONE), "stations.footer");
        GridDataFactory.fillDefaults().grab(true, false).span(COLUMNS, 1).indent(6, 2).applyTo(label);
    }

    void show(Optional<Vendors.Source> vendors, StationKeeper keeper) {
        Optional<String> trouble = keeper.trouble();
        String names = vendors.map(source -> vendors(source, LocalDate.now())).orElse("");
        String kept = trouble.orElse(keeper.file().map(StationFooter::kept).orElse(""));
        String text = names.isEmpty() || kept.isEmpty() ? names + kept : kept + "  \u00b7  " + names;
        String shown = text.replace("&", "&&");
        if (!label.getText().equals(shown)) {
            label.setText(shown);
            label.setToolTipText(tip(text, vendors));
            label.setForeground((trouble.isPresent() ? Tone.TROUBLE : Tone.MUTED).color());
        }
    }

    private static String kept(Path file) {
        return NLS.bind(Messages.stationsKept, Wording.name(file));
    }

    private static String tip(String text, Optional<Vendors.Source> vendors) {
        return vendors.filter(Vendors.Source::packed)
                .map(source -> text + "\n" + NLS.bind(Messages.vendorsPackedTip, source.name())).orElse(text);
    }

    /** "Vendors as of 2022-08-27 (4 years old), packed table". */
    static String vendors(Vendors.Source source, LocalDate today) {
        String name = source.packed() ? Messages.vendorsPacked : Printable.clean(source.name());
        return source.date().map(date -> NLS.bind(Messages.vendorsFrom, new Object[] {name, date, age(date, today)}))
                .orElseGet(() -> NLS.bind(Messages.vendorsUndated, name));
    }

    private static String age(LocalDate date, LocalDate today) {
        Period age = Period.between(date, today);
        int months = (int) Math.max(0, age.toTotalMonths());
        return months >= 24 ? NLS.bind(Messages.ageYears, months / 12)
                : months >= 2 ? NLS.bind(Messages.ageMonths, months) : Messages.ageNew;
    }
}
