package org.vipdrift.deploy.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import org.vipdrift.core.Printable;
import org.vipdrift.deploy.AgentPackage;

/** Reads what an agent package is, from its bytes alone, and that it is whole. */
public final class PackageReader {
    private static final String VERSION = "VERSION";
    private static final String PROGRAM = "bin/vipdrift-agent";
    private static final String UNIT = "vipdrift-agent.service";
    private static final String JAVA = "runtime/bin/java";
    private static final Set<String> PARTS = Set.of(VERSION, PROGRAM, UNIT, JAVA);
    private static final Pattern VERSION_FORM = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.+_-]{0,63}");
    private static final Pattern SIZE_FORM = Pattern.compile("[0-9]{0,10}");

    private PackageReader() {
    }

    public static AgentPackage read(Path file) throws IOException {
        Archive archive = Archive.read(file, PARTS);
        for (String part : PARTS) {
            if (!archive.parts().containsKey(part)) {
                throw new IOException("it has no " + part + ", so it is not a package of the agent");
            }
        }
        return new AgentPackage(file, version(archive), ElfHeader.machine(archive.part(JAVA)), archive.sha256(),
                Files.size(file), archive.unpacked() + expanded(archive));
    }

    private static String line(Archive archive, int number) {
        String text = new String(archive.part(VERSION), StandardCharsets.UTF_8);
        return text.lines().skip(number).findFirst().orElse("").strip();
    }

    private static String version(Archive archive) throws IOException {
        String first = line(archive, 0);
        if (!VERSION_FORM.matcher(first).matches()) {
            throw new IOException("its VERSION file says " + Printable.quoted(first) + ", which is no version");
        }
        return first;
    }

    /** The bytes that files compressed within the archive grow to; a package without any need not say so. */
    private static long expanded(Archive archive) throws IOException {
        String third = line(archive, 2);
        if (!SIZE_FORM.matcher(third).matches()) {
            throw new IOException("its VERSION file says " + Printable.quoted(third) + ", which is no size");
        }
        return third.isEmpty() ? 0 : Long.parseLong(third);
    }
}
