package org.vipdrift.cli.internal.verb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.vipdrift.capture.file.CaptureFile;
import org.vipdrift.capture.file.Damage;
import org.vipdrift.cli.ExitStatus;
import org.vipdrift.cli.internal.run.Session;

/** What the verbs about capture files share. */
final class CaptureFiles {
    private CaptureFiles() {
    }

    static CaptureFile open(Path path) throws IOException {
        return CaptureFile.open(path);
    }

    /** Says where the file is damaged, if it is. */
    static ExitStatus verdict(CaptureFile file, Session session) {
        Optional<Damage> damage = file.damage();
        damage.map(Damage::sentence).ifPresent(session::say);
        return damage.isPresent() ? ExitStatus.BAD_DATA : ExitStatus.OK;
    }
}
