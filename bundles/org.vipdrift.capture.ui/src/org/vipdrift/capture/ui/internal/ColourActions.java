package org.vipdrift.capture.ui.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.vipdrift.capture.colour.ColourFile;
import org.vipdrift.capture.colour.ColourRules;
import org.vipdrift.capture.ui.internal.model.TextFile;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.core.Printable;
import org.vipdrift.ui.common.Notice;
import org.vipdrift.ui.common.UiThread;
import org.vipdrift.ui.common.Wording;
import org.vipdrift.ui.common.Work;

/** Confined to the UI thread. Turns colours on and off, and exchanges the rules with Wireshark's colorfilters. */
final class ColourActions {
    private static final long LONGEST_FILE = 1 << 20;
    private final UiThread ui;
    private final PacketTable packets;
    private final CountsLine counts;

    ColourActions(UiThread ui, PacketTable packets, CountsLine counts) {
        this.ui = ui;
        this.packets = packets;
        this.counts = counts;
    }

    /** @param file to read or write; absent for one the person is to name */
    void run(String command, Optional<Path> file) {
        switch (command) {
            case CaptureIds.COLOURS -> ColourMemory.turn(!ColourMemory.isOn());
            case CaptureIds.COLOURS_EDIT -> edit();
            case CaptureIds.COLOURS_RESET -> ColourMemory.reset();
            case CaptureIds.COLOURS_IMPORT -> file.or(() -> asked(SWT.OPEN)).ifPresent(this::load);
            case CaptureIds.COLOURS_EXPORT -> file.or(() -> asked(SWT.SAVE)).ifPresent(this::save);
            default -> throw new IllegalArgumentException("The packets view knows no command " + command + ".");
        }
        packets.reload();
    }

    private void edit() {
        new ColourSheet(packets.table().getShell(), ColourMemory.rules()).ask().ifPresent(rules -> {
            ColourMemory.keep(rules);
            ColourMemory.turn(true);
        });
    }

    private Optional<Path> asked(int style) {
        FileDialog dialog = new FileDialog(packets.table().getShell(), style);
        dialog.setText(Messages.colourFile);
        dialog.setFileName("colorfilters");
        dialog.setOverwrite(true);
        return Optional.ofNullable(dialog.open()).map(Path::of);
    }

    void load(Path file) {
        new Work<ColourRules>(ui, Messages.colourFile, (progress, cancellation) -> read(file)).quiet().done(rules -> {
            ColourMemory.keep(rules);
            packets.reload();
            counts.say(NLS.bind(Messages.coloursRead, rules.all().size()));
        }).failed(this::problem).start();
    }

    /** @throws IOException with a sentence if it cannot be read or is no such text */
    private static ColourRules read(Path file) throws IOException {
        String name = Printable.quoted(file.toString());
        try {
            if (Files.size(file) > LONGEST_FILE) {
                throw new IOException("The file " + name
                        + " is longer than colour rules are: choose a text as Wireshark's colorfilters.");
            }
            return ColourFile.read(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (FileSystemException e) {
            throw new IOException("The file " + name + " cannot be read: " + TextFile.why(e) + ".", e);
        } catch (InvalidValueException e) {
            throw new IOException("The file " + name + " is no text of colour rules: " + e.getMessage(), e);
        }
    }

    private void save(Path file) {
        String text = ColourFile.write(ColourMemory.rules());
        new Work<Path>(ui, Messages.colourFile, (progress, cancellation) -> TextFile.replace(file, text,
                StandardCharsets.UTF_8)).quiet()
                .done(written -> counts.say(NLS.bind(Messages.coloursWritten, Wording.name(file))))
                .failed(this::problem).start();
    }

    private void problem(String sentence) {
        Notice.problem(ui.shell(), Messages.colourFile, sentence);
    }
}
