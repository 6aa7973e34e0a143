package org.vipdrift.inventory.internal.yaml;

import java.util.regex.Pattern;
import org.eclipse.jdt.annotation.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.StreamDataWriter;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** Writes a document: two blanks a level, lists indented below their key, long lines left whole, comments included. */
public final class YamlText {
    private static final int INDENT = 2;
    private static final int WIDTH = 1 << 20;
    private static final Pattern BLANK_LINE = Pattern.compile("(?m)^ +$");

    private YamlText() {
    }

    public static String of(YamlDocument document) {
        DumpSettings settings = DumpSettings.builder().setDumpComments(true).setDefaultFlowStyle(FlowStyle.BLOCK)
                .setIndent(INDENT).setIndicatorIndent(INDENT).setIndentWithIndicator(true).setWidth(WIDTH)
                .setSplitLines(false).setExplicitStart(document.explicitStart()).build();
        Text text = new Text();
        new Dump(settings).dumpNode(document.root(), text);
        return BLANK_LINE.matcher(text.written).replaceAll("");
    }

    /** Confined to one thread. Gathers what the library writes. */
    private static final class Text implements StreamDataWriter {
        private final StringBuilder written = new StringBuilder();

        @Override
        public void write(@Nullable String text) {
            written.append(text);
        }

        @Override
        public void write(@Nullable String text, int offset, int length) {
            written.append(text, offset, offset + length);
        }
    }
}
