package org.vipdrift.inventory.ui.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.vipdrift.core.Printable;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.inventory.exchange.Exporting;
import org.vipdrift.inventory.exchange.Format;
import org.vipdrift.ui.common.Confirm;
import org.vipdrift.ui.common.Fields;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.InputSheet;
import org.vipdrift.ui.common.UiThread;
import org.vipdrift.ui.common.Work;

/** Confined to the UI thread. Writes hosts for other tools. */
final class ExportSheet extends InputSheet {
    private final UiThread ui;
    private final Inventory inventory;
    private final List<Host> hosts;
    private @Nullable Text file;
    private @Nullable Combo format;

    /** @param hosts those to write */
    ExportSheet(Shell parent, UiThread ui, Inventory inventory, List<Host> hosts) {
        super(parent, "export", Messages.exportTitle);
        this.ui = ui;
        this.inventory = inventory;
        this.hosts = List.copyOf(hosts);
    }

    @Override
    protected void fill(Composite body) {
        say(Icon.HOST, NLS.bind(Messages.exportHeading, hosts.size()), Messages.exportSentence);
        Fields fields = new Fields(body, id());
        format = listened(fields.choice("format", Messages.fieldFormat,
                Stream.of(Format.values()).map(ExportSheet::label).toArray(String[]::new)), 0);
        file = listened(new FileRow(fields, id(), SWT.SAVE).text());
    }

    static String label(Format format) {
        return switch (format) {
            case ANSIBLE_INI -> Messages.formatIni;
            case ANSIBLE_YAML -> Messages.formatYaml;
            case SSH_CONFIG -> Messages.formatSsh;
            case CSV -> Messages.formatCsv;
        };
    }

    @Override
    protected String takeLabel() {
        return Messages.exportButton;
    }

    @Override
    protected String wrong() {
        try {
            return text(file).isBlank() || Path.of(text(file).strip()).getFileName() == null
                    ? Messages.exportFileMissing
                    : "";
        } catch (InvalidPathException e) {
            return Messages.exportFileMissing;
        }
    }

    @Override
    protected void okPressed() {
        Combo combo = format;
        Path path = Path.of(text(file).strip()).toAbsolutePath();
        if (combo != null && mayWrite(path)) {
            String text = Exporting.text(inventory, hosts, Format.values()[combo.getSelectionIndex()]);
            busy(true);
            new Work<Path>(ui, Messages.exportTitle, (progress, cancellation) -> written(path, text))
                    .done(written -> taken()).failed(this::notTaken).start();
        }
    }

    private boolean mayWrite(Path path) {
        return !Files.exists(path) || Confirm.ask(getShell(), "replaceFile", Icon.HOST,
                NLS.bind(Messages.exportReplace, path.getFileName()), Messages.exportReplaceSentence,
                Messages.exportReplaceButton);
    }

    private static Path written(Path path, String text) throws IOException {
        try {
            return Files.writeString(path, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IOException(NLS.bind(Messages.exportFailed, Printable.clean(String.valueOf(e.getMessage()))), e);
        }
    }
}
