package org.vipdrift.vrrp.simulation;

/** {@code releng/simulate SEED [-v]}: tells a story again; {@code releng/simulate FIRST COUNT}: tells many. */
public final class Simulate {

    private Simulate() {
    }

    public static void main(String[] args) {
        long seed = Long.parseLong(args[0]);
        boolean verbose = args.length > 1 && "-v".equals(args[1]);
        if (args.length > 1 && !verbose) {
            Stories stories = Stories.tell(seed, Long.parseLong(args[1]), Engine.ELECTION);
            System.out.println(stories.report());
            System.exit(stories.broken().isEmpty() ? 0 : 1);
        }
        Story story = Story.tell(seed, Engine.ELECTION, verbose);
        story.log().forEach(System.out::println);
        String broken = story.broken();
        System.out.println("seed " + seed + ": " + (broken == null ? "every invariant held" : broken));
        System.exit(broken == null ? 0 : 1);
    }
}
