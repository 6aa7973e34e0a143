package org.vipdrift.inventory.exchange;

/**
 * What of a file was not taken, and why; never a secret itself.
 *
 * @param line from 1; 0 for the file as a whole
 */
public record Remark(int line, String sentence) {

    @Override
    public String toString() {
        return line == 0 ? sentence : "line " + line + ": " + sentence;
    }
}
