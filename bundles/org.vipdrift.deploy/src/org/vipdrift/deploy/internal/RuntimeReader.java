package org.vipdrift.deploy.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vipdrift.deploy.RuntimeImage;

/** Reads what a Java runtime in a file is, from its bytes alone. */
public final class RuntimeReader {
    private static final String JAVA = "bin/java";
    private static final String RELEASE = "release";
    private static final Pattern VERSION = Pattern.compile("(?m)^JAVA_VERSION=\"(([0-9]{1,3})[0-9A-Za-z.+_-]{0,40})\"");

    private RuntimeReader() {
    }

    public static RuntimeImage read(Path file) throws IOException {
        Archive archive = Archive.read(file, Set.of(JAVA, RELEASE));
        Matcher version = VERSION.matcher(new String(archive.part(RELEASE), StandardCharsets.UTF_8));
        if (!archive.parts().containsKey(JAVA) || !version.find()) {
            throw new IOException("it has no bin/java and release in one top folder, so it is no Java runtime");
        }
        if (Integer.parseInt(version.group(2)) < RuntimeImage.FEATURE) {
            throw new IOException("it is Java " + version.group(1) + ", the agent needs " + RuntimeImage.FEATURE);
        }
        return new RuntimeImage(file, version.group(1), ElfHeader.machine(archive.part(JAVA)), archive.sha256(),
                Files.size(file), archive.unpacked());
    }
}
