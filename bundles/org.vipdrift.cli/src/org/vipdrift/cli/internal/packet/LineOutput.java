package org.vipdrift.cli.internal.packet;

import java.io.IOException;
import org.vipdrift.cli.CliIo;
import org.vipdrift.cli.internal.run.OutputClosedException;

/** Standard output for lines. */
public record LineOutput(CliIo io) {

    /**
     * Writes the first lines at once, or as many as there are.
     *
     * @throws OutputClosedException if it takes no more
     */
    public void write(LineBuffer lines, long most) throws OutputClosedException {
        try {
            lines.writeTo(io.data(), most);
        } catch (IOException e) {
            throw io.outIsPipe() ? new OutputClosedException() : new OutputClosedException(e);
        }
    }
}
