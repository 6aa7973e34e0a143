package org.vipdrift.fuzz;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vipdrift.fuzz.targets.ArpDatTarget;
import org.vipdrift.fuzz.targets.ColourTarget;
import org.vipdrift.fuzz.targets.FilterTarget;
import org.vipdrift.fuzz.targets.FrameTarget;
import org.vipdrift.fuzz.targets.GrowingTarget;
import org.vipdrift.fuzz.targets.GzipTarget;
import org.vipdrift.fuzz.targets.ImportTarget;
import org.vipdrift.fuzz.targets.InventoryTarget;
import org.vipdrift.fuzz.targets.MeaningTarget;
import org.vipdrift.fuzz.targets.PayloadTarget;
import org.vipdrift.fuzz.targets.PcapTarget;
import org.vipdrift.fuzz.targets.PcapngTarget;
import org.vipdrift.fuzz.targets.StreamTarget;
import org.vipdrift.fuzz.targets.VendorTarget;

/** Everything that is fuzzed, by the name that releng/fuzz takes. */
public enum Target {
    /** The reader of pcap files, of either byte order. */
    PCAP(PcapTarget.class, 300),
    /** The reader of pcapng files. */
    PCAPNG(PcapngTarget.class, 1000),
    /** What is unpacked first. */
    GZIP(GzipTarget.class, 500),
    /** The index of a file that grows while it is read. */
    GROWING(GrowingTarget.class, 500),
    /** pcapng from a pipe. */
    STREAM(StreamTarget.class, 1000),
    /** The decoders, from the link on. */
    FRAME(FrameTarget.class, 2000),
    /** The decoders of what lies behind good headers. */
    PAYLOAD(PayloadTarget.class, 2000),
    /** Takeovers, expert notes and stations, from one packet to the next. */
    MEANING(MeaningTarget.class, 500),
    /** The display filter: parser, completion, and packets it is tried on. */
    FILTER(FilterTarget.class, 1500),
    /** Colour rules as text. */
    COLOURS(ColourTarget.class, 1000),
    /** The station history of arpwatch. */
    ARPDAT(ArpDatTarget.class, 5000),
    /** Lists of vendors. */
    VENDORS(VendorTarget.class, 5000),
    /** Hosts and groups as a person edits them. */
    INVENTORY(InventoryTarget.class, 1000),
    /** Hosts in the files of other tools. */
    IMPORTS(ImportTarget.class, 200);

    private final Class<? extends FuzzTarget> code;
    private final int runs;

    Target(Class<? extends FuzzTarget> code, int runs) {
        this.code = code;
        this.runs = runs;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Class<? extends FuzzTarget> code() {
        return code;
    }

    /** Inputs tried in every build, which takes a few seconds. */
    public int runs() {
        return runs;
    }

    public static Optional<Target> named(String word) {
        return Arrays.stream(values()).filter(target -> target.word().equals(word)).findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(Target::word).toList();
    }
}
