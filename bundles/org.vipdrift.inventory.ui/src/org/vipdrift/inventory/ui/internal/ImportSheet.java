package org.vipdrift.inventory.ui.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.vipdrift.control.Control;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.inventory.exchange.Difference;
import org.vipdrift.inventory.exchange.Format;
import org.vipdrift.inventory.exchange.HostDifference;
import org.vipdrift.inventory.exchange.HostDifference.Kind;
import org.vipdrift.inventory.exchange.Imported;
import org.vipdrift.inventory.exchange.Importing;
import org.vipdrift.inventory.exchange.Remark;
import org.vipdrift.ui.common.Fields;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.RowTable;
import org.vipdrift.ui.common.Tag;
import org.vipdrift.ui.common.UiThread;
import org.vipdrift.ui.common.Work;

/** Confined to the UI thread. Takes hosts from a file: what would change is shown first, and is what is done. */
final class ImportSheet extends InventorySheet {
    private static final int TABLE_HEIGHT = 220;
    private static final int REMARKS_HEIGHT = 64;
    private @Nullable Text file;
    private @Nullable Combo format;
    private @Nullable Text folder;
    private @Nullable RowTable<HostDifference> preview;
    private @Nullable Text remarks;
    private @Nullable Imported read;
    private @Nullable Difference difference;
    private String problem = "";
    private int asked;

    ImportSheet(Shell parent, Control control, UiThread ui) {
        super(parent, "import", Messages.importTitle, control, ui);
    }

    @Override
    protected void fill(Composite body) {
        say(Icon.HOST_ADD, Messages.importTitle, Messages.importSentence);
        Fields fields = new Fields(body, id());
        file = looking(new FileRow(fields, id(), SWT.OPEN).text());
        Combo formats = fields.choice("format", Messages.fieldFormat, Stream.concat(Stream.of(Messages.formatByLooks),
                Stream.of(Format.values()).map(ExportSheet::label)).toArray(String[]::new));
        formats.addListener(SWT.Selection, event -> read());
        format = formats;
        folder = looking(fields.text("folder", Messages.fieldFolder, Messages.fieldFolderHint));
        RowTable<HostDifference> rows = new RowTable<>(body, id() + ".preview", Messages.importPreview,
                DifferenceColumns.all(), HostDifference::id);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, TABLE_HEIGHT).applyTo(rows.area());
        preview = rows;
        Text notes = Tag.id(new Text(body, SWT.MULTI | SWT.READ_ONLY | SWT.BORDER | SWT.V_SCROLL | SWT.WRAP),
                id() + ".remarks");
        Tag.spoken(notes, Messages.importRemarks).setText(Messages.importRemarks);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, REMARKS_HEIGHT).applyTo(notes);
        remarks = notes;
    }

    private Text looking(Text field) {
        field.addListener(SWT.Modify, event -> read());
        return field;
    }

    @Override
    protected Point getInitialSize() {
        return sizeWithin(820, 640);
    }

    @Override
    protected String takeLabel() {
        return Messages.importButton;
    }

    @Override
    protected String wrong() {
        Difference found = difference;
        return !problem.isEmpty() ? problem
                : found == null ? Messages.importFileMissing : found.changesAnything() ? "" : Messages.importNothing;
    }

    /** Reads the file again, off this thread; the last one asked for is shown. */
    private void read() {
        int number = ++asked;
        String name = text(file).strip();
        Importing importing = new Importing(chosen(), Map.of());
        String place = text(folder).strip();
        if (name.isEmpty()) {
            found(number, null, "");
            return;
        }
        new Work<Imported>(ui, Messages.importTitle, (progress, cancellation) -> {
            Imported imported = importing.read(Path.of(name));
            return place.isEmpty() ? imported : imported.inFolder(place);
        }).quiet().done(imported -> found(number, imported, ""))
                .failed(sentence -> found(number, null, sentence)).start();
    }

    private Optional<Format> chosen() {
        Combo combo = format;
        int index = combo == null ? 0 : combo.getSelectionIndex();
        return index <= 0 ? Optional.empty() : Optional.of(Format.values()[index - 1]);
    }

    private void found(int number, @Nullable Imported imported, String sentence) {
        RowTable<HostDifference> rows = preview;
        if (number != asked || !isOpen() || rows == null) {
            return;
        }
        read = imported;
        problem = sentence;
        preview(rows);
        changed();
    }

    private void preview(RowTable<HostDifference> rows) {
        Imported imported = read;
        Inventory seen = look();
        Difference now = imported == null ? null : Difference.of(seen, imported);
        difference = now;
        rows.show(now == null ? List.of() : now.hosts());
        Text notes = remarks;
        if (notes != null) {
            notes.setText(now == null ? Messages.importRemarks : words(now));
        }
    }

    private static String words(Difference difference) {
        String counts = NLS.bind(Messages.importCounts, new Object[] {difference.count(Kind.NEW),
                difference.count(Kind.CHANGED), difference.count(Kind.UNCHANGED), difference.count(Kind.REFUSED),
                difference.onlyHere().size()});
        return Stream.concat(Stream.of(counts), difference.remarks().stream().map(Remark::toString))
                .collect(Collectors.joining("\n"));
    }

    @Override
    protected void okPressed() {
        Imported imported = read;
        if (imported != null) {
            change(Messages.importTitle, Icon.HOST_ADD, now -> Difference.applied(now, imported));
        }
    }

    /** The preview is of what is there now. */
    @Override
    void refused(String why) {
        RowTable<HostDifference> rows = preview;
        if (rows != null && isOpen()) {
            preview(rows);
            notTaken(why);
        }
    }
}
