package org.vipdrift.inventory.internal.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/** A text that is no inventory, with the place; the store turns it into its own exception with the file's name. */
public final class DamageException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int line;
    private final int column;

    /** @param line from 1; column from 1 */
    DamageException(int line, int column, String sentence) {
        super(sentence);
        this.line = line;
        this.column = column;
    }

    static DamageException at(Optional<Mark> mark, String sentence) {
        return new DamageException(mark.map(Mark::getLine).orElse(0) + 1, mark.map(Mark::getColumn).orElse(0) + 1,
                sentence);
    }

    static DamageException at(Node node, String sentence) {
        return at(node.getStartMark(), sentence);
    }

    /** "line 4, column 11: The port …" */
    public String sentence() {
        return "line " + line + ", column " + column + ": " + getMessage();
    }
}
