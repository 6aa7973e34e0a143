package org.vipdrift.cli.internal.verb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.vipdrift.capture.file.CaptureFile;
import org.vipdrift.capture.file.Damage;
import org.vipdrift.cli.ExitStatus;
import org.vipdrift.cli.internal.run.OutputClosedException;
import org.vipdrift.cli.internal.run.Session;
import org.vipdrift.core.Progress;

/** What the verbs about capture files share. */
final class CaptureFiles {
    private CaptureFiles() {
    }

    static CaptureFile open(Path path) throws IOException {
        return CaptureFile.open(path);
    }

    /**
     * Finds the packets.
     *
     * @param enough whether those found so far will do
     */
    static void read(CaptureFile file, Session session, BooleanSupplier enough) throws IOException {
        file.read(Progress.SILENT, () -> session.interruption().isCancelled() || enough.getAsBoolean());
        session.interruption().check();
    }

    /** To be called now and then: ends the run if the person or the reader of standard output has had enough. */
    static void pause(Session session) throws IOException {
        session.interruption().check();
        if (session.io().out().checkError()) {
            throw new OutputClosedException();
        }
    }

    /** Says where the file is damaged, if it is. */
    static ExitStatus verdict(CaptureFile file, Session session) {
        Optional<Damage> damage = file.damage();
        damage.map(Damage::sentence).ifPresent(session::say);
        return damage.isPresent() ? ExitStatus.BAD_DATA : ExitStatus.OK;
    }
}
