package org.vipdrift.architecture;

import java.util.List;
import java.util.Set;

/**
 * What one bundle says of itself. Immutable.
 *
 * @param name the symbolic name
 * @param imports packages of Import-Package
 * @param requires symbolic names of Require-Bundle
 * @param exports packages of Export-Package
 * @param packages packages its sources define
 * @param sources top-level types its sources define
 * @param pluginClasses types its plugin.xml names
 * @param starters those of its sources that start programs
 * @param strayTexts what is wrong with its texts, each as the end of a sentence about it
 */
record Bundle(String name, List<String> imports, List<String> requires, List<String> exports, Set<String> packages,
        Set<String> sources, List<String> pluginClasses, List<String> starters, List<String> strayTexts) {
    static final String OURS = "org.vipdrift.";

    /** The name without the common beginning: {@code capture.ui}. */
    String shortName() {
        return name.substring(OURS.length());
    }

    /** Whether it is part of the agent, on the managed hosts. */
    boolean isOnHosts() {
        return Arrows.reach("agent").contains(shortName());
    }

    /** Whether it is one of those that run on a bare JVM, without Eclipse. */
    boolean isCapability() {
        return Arrows.CAPABILITIES.contains(shortName());
    }
}
