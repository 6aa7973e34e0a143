package org.vipdrift.vrrp.simulation;

/** What happens to a member. @param member its name */
public record Assumption(Kind kind, String member) {

    /** What can be assumed, each the fault of design and tests by that name. */
    public enum Kind {
        POWER_LOSS("loses power"), LINK_LOSS("loses its link"),
        AGENT_KILLED("loses its agent, which does not come back"),
        CHECK_FAILS("fails its service check");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /** "h1 loses power". */
    public String sentence() {
        return member + " " + kind.words;
    }
}
