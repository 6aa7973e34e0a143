package org.vipdrift.capture.file;

import java.nio.file.Path;
import java.util.Locale;

/** The two formats of capture files. */
public enum FileKind {
    /** One link type, no names, no comments; what every tool reads. Times are kept to the nanosecond. */
    PCAP("pcap"),
    /** Interfaces, comments and drop counts are kept. */
    PCAPNG("pcapng");

    private final String ending;

    FileKind(String ending) {
        this.ending = ending;
    }

    /** What file names end in, without the dot. */
    public String ending() {
        return ending;
    }

    /** What a file of that name should be: pcap if it ends in .pcap or .cap, else pcapng. */
    public static FileKind of(Path name) {
        String text = name.toString().toLowerCase(Locale.ROOT);
        return text.endsWith(".pcap") || text.endsWith(".cap") ? PCAP : PCAPNG;
    }
}
