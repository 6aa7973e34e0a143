package org.vipdrift.capture.ui.internal;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.vipdrift.capture.ArpDat;
import org.vipdrift.capture.ui.internal.model.ArpDatFile;
import org.vipdrift.capture.ui.internal.model.CaptureSession;
import org.vipdrift.capture.ui.internal.model.PacketRing;
import org.vipdrift.capture.ui.internal.model.StationHistory;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.core.Printable;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.ui.common.Confirm;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.Notice;
import org.vipdrift.ui.common.UiThread;
import org.vipdrift.ui.common.Wording;
import org.vipdrift.ui.common.Work;

/** Confined to the UI thread. Exchanges the stations shown with arpwatch's arp.dat, in jobs; forgets them. */
final class StationActions {
    private static final String NAME = "arp.dat";
    private static final String[] PATTERNS = {"*.dat;*.dat-", "*"};
    private final CaptureSession session;
    private final UiThread ui;
    private final Shell shell;
    private final SourceLine source;

    StationActions(CaptureSession session, UiThread ui, Shell shell, SourceLine source) {
        this.session = session;
        this.ui = ui;
        this.shell = shell;
        this.source = source;
    }

    /** @param file absent to ask the person */
    void run(String command, Optional<Path> file, Inventory inventory) {
        switch (command) {
            case CaptureIds.STATIONS_IMPORT ->
                file.or(() -> asked(SWT.OPEN, Messages.stationsImport)).ifPresent(this::load);
            case CaptureIds.STATIONS_EXPORT -> save(file, inventory);
            case CaptureIds.STATIONS_FORGET -> forget();
            default -> throw new IllegalArgumentException("The stations view knows no command " + command + ".");
        }
    }

    private Optional<Path> asked(int style, String title) {
        FileDialog dialog = new FileDialog(shell, style);
        dialog.setText(title);
        dialog.setFilterExtensions(PATTERNS);
        dialog.setFilterNames(new String[] {Messages.arpDatFiles, Messages.allFiles});
        dialog.setFileName(style == SWT.SAVE ? NAME : "");
        dialog.setOverwrite(true);
        return Optional.ofNullable(dialog.open()).map(Path::of);
    }

    /** What is known of an address already stays; the others are as they were in the file. */
    private void load(Path file) {
        StationHistory into = session.meaning().history();
        new Work<ArpDat>(ui, Messages.stationsImport, (progress, cancellation) -> {
            ArpDat read = ArpDatFile.read(file);
            into.stations().restore(read.stations());
            return read;
        }).quiet().done(read -> loaded(read, Wording.name(file)))
                .failed(sentence -> problem(NLS.bind(Messages.cannotImport, Wording.name(file)), sentence)).start();
    }

    private void loaded(ArpDat read, String name) {
        String sentence = NLS.bind(Messages.stationsImported, read.stations().size(), name);
        source.say(sentence);
        if (!read.complaints().isEmpty()) {
            new Notice(ui.shell(), "stations.complaints", Icon.CHECK_WARNING, Messages.importIncomplete,
                    sentence, read.complaints()).open();
        }
    }

    private void save(Optional<Path> file, Inventory inventory) {
        ArpDat stations = stations(inventory);
        if (stations.entries().isEmpty()) {
            source.say(Messages.nothingToExport);
            return;
        }
        file.or(() -> asked(SWT.SAVE, Messages.stationsExport)).ifPresent(target -> save(stations, target));
    }

    private void save(ArpDat stations, Path file) {
        new Work<Path>(ui, Messages.stationsExport, (progress, cancellation) -> {
            ArpDatFile.write(stations, file);
            return file;
        }).quiet().done(written -> source.say(NLS.bind(Messages.stationsExported,
                stations.entries().stream().map(ArpDat.Entry::ip).distinct().count(), Wording.name(file))))
                .failed(sentence -> problem(NLS.bind(Messages.cannotSave, Wording.name(file)), sentence)).start();
    }

    private void forget() {
        int known = session.knownStations();
        if (known == 0) {
            source.say(Messages.nothingToForget);
        } else if (Confirm.ask(shell, "stations.forget", Icon.CHECK_WARNING,
                NLS.bind(Messages.forgetHeading, known), Messages.forgetSentence, Messages.forgetGo)) {
            session.forgetStations();
            source.say(NLS.bind(Messages.forgotten, known));
        }
    }

    private ArpDat stations(Inventory inventory) {
        Map<InetAddress, String> hosts = inventory.hosts().stream().flatMap(host -> address(host).stream()
                .map(ip -> Map.entry(ip, host.id().name())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
        boolean live = session.packets() instanceof PacketRing;
        return ArpDat.of(session.meaning().history().stations().snapshot(), ip -> hosts.getOrDefault(ip, ""),
                live ? Printable.clean(session.state().interfaceName()) : "");
    }

    /** Its SSH address, if that is not a name. */
    private static Optional<InetAddress> address(Host host) {
        try {
            return Optional.of(Addresses.parse(host.address()));
        } catch (InvalidValueException e) {
            return Optional.empty();
        }
    }

    private void problem(String heading, String sentence) {
        Notice.problem(ui.shell(), heading, sentence);
    }
}
