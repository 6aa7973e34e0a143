package org.vipdrift.agent.internal.check;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.vipdrift.core.Printable;

/** Immutable. Whether a file, or anything else of that path, is there. */
final class FileThere implements Attempt {
    private final Path path;

    FileThere(List<String> arguments) {
        path = Path.of(arguments.getFirst());
    }

    @Override
    public Finding make(Duration most) {
        String name = Printable.quoted(path.toString());
        if (Files.exists(path)) {
            return Finding.pass(name + " is there.");
        }
        return Finding.fail(Files.notExists(path) ? name + " is not there."
                : name + " cannot be looked at: the agent's user may not.");
    }
}
