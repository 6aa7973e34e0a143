package org.vipdrift.architecture;

import java.util.List;
import java.util.stream.Stream;

/** One rule of the architecture. */
sealed interface Rule {
    /** A sentence for each violation, none if the rule holds. */
    Stream<String> violations(List<Bundle> bundles);

    /** All rules. */
    List<Rule> ALL = List.of(new KnownBundle(), new ForbiddenArrow(), new BareJvm(), new LibraryOwner(),
            new SplitPackage(), new PluginClass(), new HiddenInternals(), new NoPrograms(), new UsedTexts());

    /** Every bundle has its row in the table. */
    record KnownBundle() implements Rule {
        @Override
        public Stream<String> violations(List<Bundle> bundles) {
            return bundles.stream().filter(b -> !Arrows.knows(b.shortName()))
                    .map(b -> b.name() + " is not in the table of Arrows; say what it may use.");
        }
    }

    /** Arrows only go down the table. */
    record ForbiddenArrow() implements Rule {
        @Override
        public Stream<String> violations(List<Bundle> bundles) {
            Owners owners = new Owners(bundles);
            return bundles.stream().flatMap(b -> owners.usedBy(b).filter(used -> !used.equals(b.shortName()))
                    .filter(used -> !Arrows.allowed(b.shortName()).contains(used))
                    .map(used -> b.name() + " must not use org.vipdrift." + used + "."));
        }
    }

    /** Capability bundles know nothing of Eclipse but null annotations and lsp4j's jsonrpc. */
    record BareJvm() implements Rule {
        @Override
        public Stream<String> violations(List<Bundle> bundles) {
            return bundles.stream().filter(Bundle::isCapability)
                    .flatMap(b -> Stream.concat(b.requires().stream(), b.imports().stream().filter(BareJvm::isEclipse))
                            .map(used -> b.name() + " must run on a bare JVM but uses " + used + "."));
        }

        private static boolean isEclipse(String name) {
            return name.startsWith("org.eclipse.") && !name.equals("org.eclipse.jdt.annotation")
                    && !name.startsWith("org.eclipse.lsp4j.jsonrpc");
        }
    }

    /** A third-party library is used where the table says and is in the table. */
    record LibraryOwner() implements Rule {
        @Override
        public Stream<String> violations(List<Bundle> bundles) {
            return bundles.stream().filter(b -> !b.shortName().endsWith(".tests"))
                    .flatMap(b -> b.imports().stream().filter(p -> !Libraries.mayImport(b, p))
                            .map(p -> b.name() + " must not import " + p + "; its owners are " + Libraries.owners(p)
                                    + "."));
        }
    }

    /** A package lives in one bundle. */
    record SplitPackage() implements Rule {
        @Override
        public Stream<String> violations(List<Bundle> bundles) {
            return bundles.stream().flatMap(b -> bundles.stream().filter(o -> b.name().compareTo(o.name()) < 0)
                    .flatMap(o -> b.packages().stream().filter(o.packages()::contains)
                            .map(p -> "Package " + p + " is in " + b.name() + " and in " + o.name() + ".")));
        }
    }

    /** A type of ours that a plugin.xml names is in that bundle. */
    record PluginClass() implements Rule {
        @Override
        public Stream<String> violations(List<Bundle> bundles) {
            return bundles.stream().flatMap(b -> b.pluginClasses().stream().filter(c -> c.startsWith(Bundle.OURS))
                    .filter(c -> !b.sources().contains(c.replaceAll("\\$.*", "")))
                    .map(c -> "plugin.xml of " + b.name() + " names " + c + ", which is not there."));
        }
    }

    /** What is internal is not exported. */
    record HiddenInternals() implements Rule {
        @Override
        public Stream<String> violations(List<Bundle> bundles) {
            return bundles.stream().flatMap(b -> b.exports().stream().filter(p -> (p + ".").contains(".internal."))
                    .map(p -> b.name() + " exports " + p + ", which is internal."));
        }
    }

    /** On the managed hosts no program is started: what the agent does, the kernel does for it. */
    record NoPrograms() implements Rule {
        /** A health check may be a program of the host's owner; this one type starts it, without the agent's rights. */
        private static final String CHECK_SCRIPTS = "org.vipdrift.agent.internal.check.Script";

        @Override
        public Stream<String> violations(List<Bundle> bundles) {
            return bundles.stream().filter(Bundle::isOnHosts).flatMap(b -> b.starters().stream()
                    .filter(type -> !type.equals(CHECK_SCRIPTS))
                    .map(type -> type + " starts a program, but " + b.name() + " runs on hosts and must not."));
        }
    }

    /** A text for people is used, and one that is used is there. */
    record UsedTexts() implements Rule {
        @Override
        public Stream<String> violations(List<Bundle> bundles) {
            return bundles.stream().flatMap(b -> b.strayTexts().stream().map(what -> b.name() + " " + what + "."));
        }
    }
}
