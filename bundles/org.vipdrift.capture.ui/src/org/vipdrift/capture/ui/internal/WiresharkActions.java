package org.vipdrift.capture.ui.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.osgi.util.NLS;
import org.vipdrift.capture.ui.internal.model.CaptureSession;
import org.vipdrift.capture.ui.internal.model.FilePackets;
import org.vipdrift.capture.ui.internal.model.PacketPage;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.Progress;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.Notice;
import org.vipdrift.ui.common.UiThread;
import org.vipdrift.ui.common.Work;

/** Confined to the UI thread. Hands the packets displayed to Wireshark, in a file. */
final class WiresharkActions {
    private final CaptureSession session;
    private final UiThread ui;
    private final PacketTable packets;
    private final CountsLine counts;

    WiresharkActions(CaptureSession session, UiThread ui, PacketTable packets, CountsLine counts) {
        this.session = session;
        this.ui = ui;
        this.packets = packets;
        this.counts = counts;
    }

    Map<String, Consumer<Map<String, String>>> commands() {
        return Map.of(CaptureIds.WIRESHARK, parameters -> open());
    }

    private void open() {
        PacketPage page = packets.window().page();
        if (page.count() == 0) {
            counts.say(Messages.wiresharkNothing);
            return;
        }
        new Work<Optional<Process>>(ui, Messages.wiresharkJob, (progress, cancellation) -> {
            Optional<Wireshark> program = Wireshark.installed();
            return program.isEmpty() ? Optional.empty()
                    : Optional.of(program.get().show(file(page, progress, cancellation)));
        }).icon(Icon.CAPTURE)
                .done(process -> process.ifPresentOrElse(this::started, () -> problem(Messages.wiresharkMissing)))
                .failed(this::problem).start();
    }

    /** A file that is shown as it is, or a new one of this user's alone that goes when the console does. */
    private Path file(PacketPage page, Progress progress, Cancellation cancellation)
            throws IOException {
        if (page instanceof PacketPage.All(FilePackets file, long first, long next) && file.file().isComplete()
                && first == file.first() && next == file.next() && file.comments().isEmpty()) {
            return file.file().path();
        }
        Path folder = Files.createTempDirectory("vipdrift-");
        folder.toFile().deleteOnExit();
        Path target = folder.resolve("packets.pcapng");
        target.toFile().deleteOnExit();
        session.export(page, target).write(progress, cancellation);
        return target;
    }

    private void started(Process process) {
        counts.say(Messages.wiresharkStarted);
        process.onExit().thenAccept(ended -> ui.execute(packets.table(), () -> ended(ended.exitValue())));
    }

    /** It says nothing to us; whoever starts it in a terminal sees what is wrong. */
    private void ended(int status) {
        if (status != 0) {
            counts.say(NLS.bind(Messages.wiresharkFailed, status));
        }
    }

    private void problem(String sentence) {
        Notice.problem(ui.shell(), Messages.wiresharkTitle, sentence);
    }
}
