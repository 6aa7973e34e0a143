package org.vipdrift.cli.internal.packet;

import org.vipdrift.core.Printable;

/** Text from packets made safe for a terminal; quick for what is safe already. */
final class Plain {
    private Plain() {
    }

    static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < ' ' || c > '~') && c != '→') {
                return Printable.clean(text);
            }
        }
        return text;
    }
}
