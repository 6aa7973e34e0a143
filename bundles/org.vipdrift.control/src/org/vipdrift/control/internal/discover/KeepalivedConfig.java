package org.vipdrift.control.internal.discover;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The VIPs of a keepalived.conf(5): a vrrp_instance's interface, state, virtual_router_id and priority, and each line of its
 * virtual_ipaddress and virtual_ipaddress_excluded. Comments begin with # or !. What is not of these is passed over.
 */
final class KeepalivedConfig {
    private static final int DEEPEST = 32;
    /** A brace, a variable as {@code ${NAME}}, or anything else between blanks. */
    private static final Pattern WORD = Pattern.compile("[{}]|\\$\\{[^\\s{}]{0,64}\\}|\\$[^\\s{}$]*|[^\\s{}$]+");

    private KeepalivedConfig() {
    }

    /** A statement, or a block if something is in it. */
    private record Block(List<String> words, List<Block> within) {
        String name() {
            return words.isEmpty() ? "" : words.getFirst();
        }

        /** The word after a statement's name, "" for none. */
        String value(String name) {
            return within.stream().filter(b -> b.name().equals(name) && b.words().size() > 1)
                    .map(b -> b.words().get(1)).findFirst().orElse("");
        }

        int number(String name) {
            return VipList.number(value(name));
        }
    }

    static void read(List<String> lines, VipList vips) {
        vips(tree(lines), vips);
    }

    private static Block tree(List<String> lines) {
        Deque<Block> open = new ArrayDeque<>(List.of(new Block(List.of(), new ArrayList<>())));
        for (String line : lines) {
            List<String> words = new ArrayList<>();
            Matcher word = WORD.matcher(line.replaceFirst("[#!].*", ""));
            while (word.find()) {
                switch (word.group()) {
                    case "{" -> begin(open, words);
                    case "}" -> end(open, words);
                    default -> words.add(word.group());
                }
            }
            state(open, words);
        }
        return open.getLast();
    }

    /** The brace may stand on a line of its own. */
    private static void begin(Deque<Block> open, List<String> words) {
        state(open, words);
        List<Block> siblings = open.element().within();
        if (open.size() < DEEPEST && !siblings.isEmpty()) {
            open.push(siblings.getLast());
        } else {
            open.push(new Block(List.of(), new ArrayList<>()));
        }
    }

    private static void end(Deque<Block> open, List<String> words) {
        state(open, words);
        if (open.size() > 1) {
            open.pop();
        }
    }

    private static void state(Deque<Block> open, List<String> words) {
        if (!words.isEmpty()) {
            open.element().within().add(new Block(List.copyOf(words), new ArrayList<>()));
            words.clear();
        }
    }

    private static void vips(Block block, VipList vips) {
        for (Block inner : block.within()) {
            if (inner.name().equals("vrrp_instance")) {
                instance(inner, vips);
            }
        }
    }

    private static void instance(Block instance, VipList vips) {
        VipList.Source source = new VipList.Source("keepalived", instance.value("interface"),
                instance.number("virtual_router_id"), instance.number("priority"), instance.value("state"));
        instance.within().stream().filter(
                b -> b.name().equals("virtual_ipaddress") || b.name().equals("virtual_ipaddress_excluded"))
                .flatMap(b -> b.within().stream()).forEach(vip -> vip(vip.words(), source, vips));
    }

    private static void vip(List<String> words, VipList.Source source, VipList vips) {
        int dev = words.indexOf("dev");
        vips.add(dev > 0 && dev + 1 < words.size() ? source.on(words.get(dev + 1)) : source, words.getFirst());
    }
}
