package org.vipdrift.capture.internal.decode;

import org.vipdrift.capture.Summary;

/** Confined to one dissection. The packet list's columns; inner layers overwrite what outer ones wrote. */
final class Columns {
    private String protocol = "";
    private String source = "";
    private String destination = "";
    private String info = "";
    private boolean frozen;

    /** While frozen, nothing changes. */
    void freeze(boolean on) {
        frozen = on;
    }

    String protocol() {
        return protocol;
    }

    void protocol(String name, String text) {
        protocol = frozen ? protocol : name;
        info(text);
    }

    void ends(String from, String to) {
        source = frozen ? source : from;
        destination = frozen ? destination : to;
    }

    void info(String text) {
        info = frozen ? info : text;
    }

    void addInfo(String text) {
        info(info.isEmpty() ? text : info + " " + text);
    }

    Summary summary() {
        return new Summary(protocol, source, destination, info);
    }
}
