package org.vipdrift.capture.dumpcap.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.capture.CaptureException;
import org.vipdrift.capture.CaptureException.Reason;
import org.vipdrift.capture.FilterCompiler;

/** Immutable. Our own vipdrift-capture: where it is, whether it may capture. */
public final class OwnProgram {
    /** The system property that says where it is; whoever starts VipDrift sets it. */
    private static final String PLACE = "vipdrift.capture.helper";
    private static final int NO_RIGHT = 77;
    private final @Nullable Path place;

    private OwnProgram(@Nullable Path place) {
        this.place = place;
    }

    public static OwnProgram at(Path place) {
        return new OwnProgram(place);
    }

    /** The one that came with this VipDrift. */
    public static OwnProgram delivered() {
        String named = System.getProperty(PLACE, "");
        return new OwnProgram(named.isEmpty() ? null : Path.of(named));
    }

    public boolean isThere() {
        return place != null && Files.isRegularFile(place);
    }

    /** Has it open a socket, and looks whether it was let. @throws CaptureException if not, with the remedy */
    private Path checkedRight() throws CaptureException {
        Path program = place;
        if (program == null || !Files.isRegularFile(program)) {
            throw new CaptureException(Reason.NO_RIGHTS, Remedy.notInstalled());
        }
        if (!Files.isExecutable(program)) {
            throw new CaptureException(Reason.NO_RIGHTS, Remedy.notAllowed(program));
        }
        Answer answer = Answer.of(program, List.of("-t"));
        if (answer.status() == NO_RIGHT) {
            throw new CaptureException(Reason.NO_RIGHTS, Remedy.ownWithoutRight(program));
        }
        if (answer.status() != 0) {
            throw new CaptureException(Reason.BROKEN, "The program " + program + " cannot capture: "
                    + OwnWords.clean(answer.text()) + ".");
        }
        return program;
    }

    /** @throws CaptureException if it may not capture, with the remedy */
    public CapturingProgram run(FilterCompiler compiler) throws CaptureException {
        return new OwnRun(checkedRight(), compiler);
    }

    /** Why it may not capture. */
    public Optional<CaptureException> refusal() {
        try {
            checkedRight();
            return Optional.empty();
        } catch (CaptureException e) {
            return Optional.of(e);
        }
    }
}
