package org.vipdrift.capture.ui.internal;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.vipdrift.capture.filter.SavedFilter;
import org.vipdrift.capture.ui.internal.model.SavedFilters;

/** Confined to the UI thread. Gives display filters names, and changes and forgets them. */
final class SavedFilterActions {
    private final DisplayFilterBar filter;
    private final PacketTable packets;
    private final CountsLine counts;

    SavedFilterActions(DisplayFilterBar filter, PacketTable packets, CountsLine counts) {
        this.filter = filter;
        this.packets = packets;
        this.counts = counts;
    }

    Map<String, Consumer<Map<String, String>>> commands() {
        return Map.of(CaptureIds.FILTER_SAVE, parameters -> save(), CaptureIds.FILTERS, parameters -> change());
    }

    private void save() {
        Optional<String> text = filter.valid();
        if (text.isEmpty()) {
            filter.say(Messages.filterNothingToSave);
            return;
        }
        SavedFilters saved = FilterMemory.saved();
        Optional<SavedFilter> named = new SavedFilterSheet(shell(), saved, Optional.empty(), text.get()).ask();
        named.ifPresent(one -> {
            FilterMemory.keep(saved.with(one));
            counts.say(NLS.bind(Messages.filterIsSaved, one.name()));
        });
    }

    private void change() {
        SavedFiltersSheet sheet = new SavedFiltersSheet(shell(), FilterMemory.saved());
        sheet.ask().ifPresent(FilterMemory::keep);
        sheet.toApply().ifPresent(filter::applyText);
    }

    private Shell shell() {
        return packets.table().getShell();
    }
}
