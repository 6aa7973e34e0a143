package org.vipdrift.capture.ui.internal;

import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.Optional;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.vipdrift.capture.file.CaptureFile;
import org.vipdrift.capture.file.FileKind;
import org.vipdrift.capture.ui.internal.model.CaptureSession;
import org.vipdrift.capture.ui.internal.model.FilePackets;
import org.vipdrift.capture.ui.internal.model.PacketExport;
import org.vipdrift.capture.ui.internal.model.PacketPage;
import org.vipdrift.capture.ui.internal.model.PatientReading;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.Progress;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.Notice;
import org.vipdrift.ui.common.UiThread;
import org.vipdrift.ui.common.Wording;
import org.vipdrift.ui.common.Work;

/** Confined to the UI thread. Opens and saves capture files, in jobs one can cancel. */
final class FileActions {
    private static final String[] READ = {"*.pcapng;*.pcap;*.cap;*.pcapng.gz;*.pcap.gz", "*"};
    private static final String[] WRITTEN = {"*.pcapng", "*.pcap"};
    private final CaptureSession session;
    private final UiThread ui;
    private final PacketTable packets;
    private final CountsLine counts;

    /** Which packets to save. */
    enum Part {
        ALL, DISPLAYED, SELECTED
    }

    FileActions(CaptureSession session, UiThread ui, PacketTable packets, CountsLine counts) {
        this.session = session;
        this.ui = ui;
        this.packets = packets;
        this.counts = counts;
    }

    /** @param file absent to ask the person */
    void open(Optional<Path> file) {
        if (mayGo()) {
            file.or(this::asked).ifPresent(this::open);
        }
    }

    private boolean mayGo() {
        return UnsavedComments.mayGo(packets.table().getShell(), session.files().shown().stream().map(file -> file));
    }

    private Optional<Path> asked() {
        FileDialog dialog = dialog(packets.table().getShell(), SWT.OPEN, Messages.openTitle, READ,
                new String[] {Messages.captureFiles, Messages.allFiles});
        return Optional.ofNullable(dialog.open()).map(Path::of);
    }

    /** Asks for the file to save packets in, of one of the kinds that are written. */
    static FileDialog saveDialog(Shell shell) {
        return dialog(shell, SWT.SAVE, Messages.saveTitle, WRITTEN,
                new String[] {Messages.pcapngFiles, Messages.pcapFiles});
    }

    private static FileDialog dialog(Shell shell, int style, String title, String[] patterns, String[] names) {
        FileDialog dialog = new FileDialog(shell, style);
        dialog.setText(title);
        dialog.setFilterExtensions(patterns);
        dialog.setFilterNames(names);
        return dialog;
    }

    private void open(Path path) {
        String name = Wording.name(path);
        new Work<FilePackets>(ui, NLS.bind(Messages.openJob, name),
                (progress, cancellation) -> read(path, progress, cancellation)).icon(Icon.CAPTURE)
                .done(file -> opened(file, path))
                .failed(sentence -> Notice.problem(ui.shell(), NLS.bind(Messages.cannotOpenFile, name), sentence))
                .start();
    }

    /** Shown at once: its packets appear as they are found. */
    private FilePackets read(Path path, Progress progress, Cancellation cancellation) throws Exception {
        FilePackets file = new FilePackets(CaptureFile.open(path));
        session.files().show(file);
        PatientReading.read(file.file(), progress, cancellation);
        return file;
    }

    private void opened(FilePackets file, Path path) {
        RecentFiles.add(path);
        if (session.packets() != file) {
            return; // another was opened, or this one closed, meanwhile
        }
        if (file.file().isComplete() || file.file().damage().isPresent()) {
            file.follow();
        } else {
            file.stopped(true);
        }
    }

    /** Goes on with a reading that was stopped. */
    void readOn() {
        FilePackets file = session.files().shown().filter(FilePackets::isStopped).orElse(null);
        if (file == null) {
            counts.say(Messages.readOnNothing);
            return;
        }
        Path path = file.file().path();
        file.stopped(false);
        new Work<FilePackets>(ui, NLS.bind(Messages.openJob, Wording.name(path)), (progress, cancellation) -> {
            PatientReading.read(file.file(), progress, cancellation);
            return file;
        }).icon(Icon.CAPTURE).done(read -> opened(read, path)).failed(sentence -> {
            file.stopped(true);
            Notice.problem(ui.shell(), NLS.bind(Messages.cannotOpenFile, Wording.name(path)), sentence);
        }).start();
    }

    void close() {
        if (mayGo()) {
            session.files().close();
        }
    }

    void save(Part part) {
        PacketPage page = switch (part) {
            case ALL -> PacketPage.All.of(session.packets());
            case DISPLAYED -> packets.window().page();
            case SELECTED -> packets.window().selectedPage();
        };
        if (page.count() == 0) {
            counts.say(Messages.nothingToSave);
            return;
        }
        FileDialog dialog = saveDialog(packets.table().getShell());
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen != null) {
            FileKind kind = dialog.getFilterIndex() == 1 ? FileKind.PCAP : FileKind.PCAPNG;
            save(page, named(Path.of(chosen), kind));
        }
    }

    /** A name without an ending gets that of the kind chosen. */
    private static Path named(Path chosen, FileKind kind) {
        String name = String.valueOf(chosen.getFileName());
        return name.contains(".") ? chosen : chosen.resolveSibling(name + "." + kind.ending());
    }

    void save(PacketPage page, Path target) {
        String name = Wording.name(target);
        PacketExport export = session.export(page, target);
        new Work<PacketExport.Saved>(ui, NLS.bind(Messages.saveJob, name), export::save)
                .icon(Icon.CAPTURE)
                .done(saved -> saved(saved, target, name))
                .failed(sentence -> Notice.problem(ui.shell(), NLS.bind(Messages.cannotSave, name), sentence)).start();
    }

    private void saved(PacketExport.Saved saved, Path target, String name) {
        RecentFiles.add(target);
        NumberFormat number = NumberFormat.getIntegerInstance();
        counts.say(NLS.bind(saved.commentsLost() == 0 ? Messages.saved : Messages.savedWithoutComments, new Object[] {
                number.format(saved.packets()), name, number.format(saved.commentsLost())}));
        if (session.files().shown().filter(file -> isSame(file.file().path(), target)).isPresent()) {
            open(target); // what is shown was replaced
        }
    }

    private static boolean isSame(Path one, Path other) {
        return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    }
}
