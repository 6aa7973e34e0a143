package org.vipdrift.inventory;

import java.util.List;

/**
 * A rule of the inventory that is broken.
 *
 * @param place where, from the top: "hosts", "h1", "port"; the keys of the file, with positions in lists as numbers
 * @param sentence what is wrong and what to do
 */
public record RuleProblem(List<String> place, String sentence) {

    public RuleProblem {
        place = List.copyOf(place);
    }
}
