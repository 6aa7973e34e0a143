package org.vipdrift.cli;

import java.io.File;
import java.io.IOException;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/** The terminal's size, asked of stty(1): cheaper than binding ioctl for one number. */
final class TerminalSize {
    private static final long PATIENCE_MILLIS = 200;

    private TerminalSize() {
    }

    /** Absent where there is no terminal or no stty. */
    static OptionalInt columns() {
        try {
            Process stty = new ProcessBuilder("stty", "size").redirectInput(new File("/dev/tty"))
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            if (!stty.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                stty.destroy();
                return OptionalInt.empty();
            }
            return parse(new String(stty.getInputStream().readNBytes(32), java.nio.charset.StandardCharsets.US_ASCII));
        } catch (IOException e) {
            return OptionalInt.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OptionalInt.empty();
        }
    }

    /** "24 80". */
    static OptionalInt parse(String size) {
        String[] numbers = size.strip().split(" ");
        return numbers.length == 2 && numbers[1].matches("[1-9][0-9]{0,3}")
                ? OptionalInt.of(Integer.parseInt(numbers[1]))
                : OptionalInt.empty();
    }
}
