package org.vipdrift.capture.filter;

/** How a condition joins the filter that is there, as in Wireshark's menus. */
public enum Combination {
    SELECTED("", false),
    NOT_SELECTED("", true),
    AND("&&", false),
    OR("||", false),
    AND_NOT("&&", true),
    OR_NOT("||", true);

    private final String joint;
    private final boolean negated;

    Combination(String joint, boolean negated) {
        this.joint = joint;
        this.negated = negated;
    }

    /**
     * The new filter; a blank existing one counts as none. The result may be longer than a filter may be.
     *
     * @param condition a filter without mistakes
     */
    public String join(String existing, String condition) {
        String addition = negated ? "!(" + condition + ")" : condition;
        if (joint.isEmpty() || existing.isBlank()) {
            return addition;
        }
        return "(" + existing.strip() + ") " + joint + " " + (negated ? addition : "(" + condition + ")");
    }
}
