package org.vipdrift.capture.ui.internal;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.osgi.util.NLS;
import org.vipdrift.capture.Field;
import org.vipdrift.capture.ui.internal.model.ColumnChoice;

/** Confined to the UI thread. Chooses the columns of the packet list. */
final class ColumnActions {
    /** The field that bears comments, which have a column of their own. */
    private static final String COMMENT = "frame.comment";
    private final PacketTable packets;
    private final ChosenColumns columns;
    private final FieldTree fields;
    private final CountsLine counts;

    ColumnActions(PacketTable packets, FieldTree fields, CountsLine counts) {
        this.packets = packets;
        columns = packets.columns();
        this.fields = fields;
        this.counts = counts;
    }

    Map<String, Consumer<Map<String, String>>> commands() {
        return Map.of(CaptureIds.COLUMNS, parameters -> chooseAll(),
                CaptureIds.COLUMN, parameters -> toggle(String.valueOf(parameters.get(CaptureIds.COLUMN_ID))),
                CaptureIds.APPLY_COLUMN, parameters -> apply(Optional.ofNullable(parameters.get(CaptureIds.FIELD))),
                CaptureIds.COLUMNS_RESET, parameters -> columns.reset());
    }

    private void chooseAll() {
        ColumnsSheet sheet = new ColumnsSheet(packets.table().getShell(), columns.choice());
        sheet.ask().ifPresent(columns::choose);
    }

    private void toggle(String id) {
        columns.choose(columns.choice().toggled(id));
    }

    /** @param name Wireshark's name of a field; absent for the field selected */
    private void apply(Optional<String> name) {
        Optional<String> wanted = name.or(() -> fields.selected().map(Field::name));
        if (wanted.isEmpty()) {
            counts.say(Messages.columnNoField);
            return;
        }
        String id = wanted.get().equals(COMMENT) ? "comment" : ColumnChoice.FIELD + wanted.get();
        ColumnChoice now = columns.choice();
        ColumnChoice then = now.with(id);
        columns.choose(then);
        counts.say(NLS.bind(now.has(id) ? Messages.columnAlready
                : then.has(id) ? Messages.columnAdded : Messages.columnTooMany, wanted.get()));
    }
}
