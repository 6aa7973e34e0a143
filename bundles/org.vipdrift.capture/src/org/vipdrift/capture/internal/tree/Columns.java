package org.vipdrift.capture.internal.tree;

import java.net.InetAddress;
import java.util.function.Supplier;
import org.vipdrift.capture.Summary;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.MacAddress;

/**
 * Confined to one dissection. The packet list's columns; inner layers overwrite what outer ones wrote, so that texts are
 * only put together for what is left in the end.
 */
public final class Columns {
    private static final Supplier<String> NOTHING = () -> "";
    private String protocol = "";
    private Object source = "";
    private Object destination = "";
    private Supplier<String> info = NOTHING;
    private String after = "";
    private boolean frozen;

    /** While frozen, nothing changes. */
    void freeze(boolean on) {
        frozen = on;
    }

    String protocol() {
        return protocol;
    }

    /** A new layer: its name, and no info yet. */
    public void protocol(String name) {
        protocol = frozen ? protocol : name;
        info(NOTHING);
    }

    public void ends(MacAddress from, MacAddress to) {
        put(from, to);
    }

    public void ends(InetAddress from, InetAddress to) {
        put(from, to);
    }

    /** For links that tell only the source, or nothing. */
    public void ends(String from, String to) {
        put(from, to);
    }

    private void put(Object from, Object to) {
        source = frozen ? source : from;
        destination = frozen ? destination : to;
    }

    /** @param text asked for at the end, if at all */
    public void info(Supplier<String> text) {
        info = frozen ? info : text;
    }

    /** Added to whatever the info is in the end. */
    void addInfo(String text) {
        after = frozen ? after : after.isEmpty() ? text : after + " " + text;
    }

    Summary summary() {
        String text = info.get();
        String both = text.isEmpty() || after.isEmpty() ? text + after : text + " " + after;
        return new Summary(protocol, text(source), text(destination), both);
    }

    private static String text(Object end) {
        return switch (end) {
            case MacAddress mac -> MacText.of(mac);
            case InetAddress ip -> Addresses.text(ip);
            default -> end.toString();
        };
    }
}
