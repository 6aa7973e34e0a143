package org.vipdrift.capture;

/** Confined to one thread. A {@link Summary} not put into words yet: each part is written when it is asked for. */
public interface SummaryColumns {

    /** The innermost protocol understood, "ARP". */
    String protocol();

    void source(TextLine line);

    void destination(TextLine line);

    /** "Who has 198.51.100.100? Tell 198.51.100.11". */
    void info(TextLine line);
}
