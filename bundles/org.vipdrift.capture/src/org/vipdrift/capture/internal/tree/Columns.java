package org.vipdrift.capture.internal.tree;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.vipdrift.capture.Slice;
import org.vipdrift.capture.Summary;
import org.vipdrift.capture.SummaryColumns;
import org.vipdrift.capture.TextLine;
import org.vipdrift.core.MacAddress;

/**
 * Confined to one dissection. The packet list's columns; inner layers overwrite what outer ones wrote, so that texts are
 * only put together for what is left in the end.
 */
public final class Columns implements SummaryColumns {
    private String protocol = "";
    private Object source = "";
    private Object destination = "";
    private Info info = Info.NOTHING;
    private String after = "";
    private boolean frozen;

    /** While frozen, nothing changes. */
    void freeze(boolean on) {
        frozen = on;
    }

    @Override
    public String protocol() {
        return protocol;
    }

    /** A new layer: its name, and no info yet. */
    public void protocol(String name) {
        protocol = frozen ? protocol : name;
        info(Info.NOTHING);
    }

    public void ends(MacAddress from, MacAddress to) {
        put(from, to);
    }

    public void ends(IpEnds ends) {
        put(ends.from(), ends.to());
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
        info(new Info.Words(text));
    }

    /** @param words asked for at the end, if at all */
    public void info(Info words) {
        info = frozen ? info : words;
    }

    /** @param names asked for at the end, if at all */
    public void info(LongFunction<String> names, long value) {
        info(new Info.Name(names, value));
    }

    /** @param how writes what the octets say, at the end, if at all */
    public void info(BiConsumer<Slice, TextLine> how, Slice octets) {
        info(new Info.Read(how, octets));
    }

    /** Added to whatever the info is in the end. */
    void addInfo(String text) {
        after = frozen ? after : after.isEmpty() ? text : after + " " + text;
    }

    @Override
    public void source(TextLine line) {
        write(source, line);
    }

    @Override
    public void destination(TextLine line) {
        write(destination, line);
    }

    @Override
    public void info(TextLine line) {
        if (after.isEmpty()) {
            info.write(line);
        } else {
            String text = text(info::write);
            line.text(text.isEmpty() ? after : text + " " + after);
        }
    }

    Summary summary() {
        return new Summary(protocol, text(this::source), text(this::destination), text(this::info));
    }

    private static String text(Consumer<TextLine> part) {
        TextBuilder text = new TextBuilder();
        part.accept(text);
        return text.toString();
    }

    private static void write(Object end, TextLine line) {
        if (end instanceof Slice ip) {
            IpText.write(ip, line);
        } else {
            line.text(end instanceof MacAddress mac ? MacText.of(mac) : end.toString());
        }
    }
}
