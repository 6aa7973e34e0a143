package org.vipdrift.inventory.internal.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.jdt.annotation.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.comments.CommentLine;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.vipdrift.core.Printable;

/**
 * Confined to one thread. An inventory's text as a tree of nodes with places and comments; the editor changes the nodes.
 *
 * @param root always a mapping
 * @param explicitStart whether the text began with "---"
 */
public record YamlDocument(MappingNode root, boolean explicitStart) {

    /** @throws DamageException if this is not YAML or not one mapping */
    public static YamlDocument parse(String text) {
        LoadSettings settings = LoadSettings.builder().setParseComments(true).setUseMarks(true)
                .setAllowNonScalarKeys(true).setCodePointLimit(text.length() + 1).build();
        try {
            BoundedParser parser = new BoundedParser(settings, text);
            MappingNode root = root(new Composer(settings, parser));
            return new YamlDocument(root, parser.hasExplicitStart());
        } catch (MarkedYamlEngineException e) {
            throw DamageException.at(e.getProblemMark().or(e::getContextMark), sentence(e));
        } catch (ReaderException e) {
            throw at(text, e.getPosition(), "A character that YAML does not allow stands here ("
                    + String.format("U+%04X", e.getCodePoint()) + ").");
        } catch (YamlEngineException e) {
            throw new DamageException(1, 1, "This is not YAML: " + Printable.clean(String.valueOf(e.getMessage())));
        }
    }

    private static MappingNode root(Composer composer) {
        MappingNode root = composer.hasNext() ? mapping(composer.next()) : empty(List.of());
        while (composer.hasNext()) {
            addEndComments(root, composer.next().getBlockComments());
        }
        return root;
    }

    private static MappingNode mapping(Node root) {
        if (root instanceof MappingNode mapping && !Tag.COMMENT.equals(mapping.getTag())) {
            return mapping;
        }
        if (root instanceof MappingNode || Nodes.isNothing(root)) {
            return empty(root.getBlockComments());
        }
        throw DamageException.at(root, "An inventory begins with keys such as \"hosts:\"; this is something else.");
    }

    private static MappingNode empty(List<CommentLine> comments) {
        MappingNode empty = new MappingNode(Tag.MAP, new ArrayList<>(), FlowStyle.BLOCK);
        empty.setBlockComments(comments);
        return empty;
    }

    /** Those behind the document's end mark "...". */
    private static void addEndComments(MappingNode root, List<CommentLine> comments) {
        List<CommentLine> all = new ArrayList<>(Objects.requireNonNullElse(root.getEndComments(), List.of()));
        all.addAll(comments);
        root.setEndComments(all);
    }

    private static String sentence(MarkedYamlEngineException e) {
        @Nullable String context = e.getContext();
        String where = context == null ? ""
                : " (" + context + e.getContextMark().map(m -> " that begins in line " + (m.getLine() + 1)).orElse("")
                        + ")";
        return "This is not YAML: " + Printable.clean(e.getProblem() + where) + ".";
    }

    /** @param position counted in code points */
    private static DamageException at(String text, int position, String sentence) {
        String before = text.substring(0, text.offsetByCodePoints(0, Math.min(position,
                text.codePointCount(0, text.length()))));
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new DamageException(line, before.length() - before.lastIndexOf('\n'), sentence);
    }

    /** The damage a broken rule means for this text: at the deepest node of the place that is there. */
    public DamageException damage(List<String> place, String sentence) {
        return DamageException.at(Nodes.find(root, place), sentence);
    }
}
