import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.ConstantPoolSharingOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes jars such that a JVM's cache takes their classes: without signatures, which a JVM also checks at each start, and
 * with stack maps (JVMS 4.7.4) where a class's format is too old to have them. Nothing else of them changes; a jar that
 * has neither stays as it is.
 *
 * java CacheableJars.java JAR...
 */
final class CacheableJars {
    private static final Pattern SIGNATURE = Pattern.compile("META-INF/[^/]*\\.(SF|RSA|DSA|EC)");
    private static final ClassTransform WITH_STACK_MAPS = ((ClassTransform) (builder, element) -> {
        if (element instanceof ClassFileVersion) {
            builder.withVersion(ClassFile.JAVA_8_VERSION, 0);
        } else {
            builder.with(element);
        }
    }).andThen(ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL));
    private final ClassFile format;

    private CacheableJars(ClassLoader classes) {
        format = ClassFile.of(StackMapsOption.GENERATE_STACK_MAPS, ConstantPoolSharingOption.NEW_POOL,
                ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(classes).cached()));
    }

    public static void main(String[] args) throws IOException {
        URL[] jars = Stream.of(args).map(CacheableJars::url).toArray(URL[]::new);
        try (URLClassLoader classes = new URLClassLoader(jars)) {
            CacheableJars cacheable = new CacheableJars(classes);
            for (String jar : args) {
                cacheable.make(Path.of(jar));
            }
        }
    }

    private static URL url(String jar) {
        try {
            return Path.of(jar).toUri().toURL();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void make(Path jar) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarFile in = new JarFile(jar.toFile(), false); ZipOutputStream out = new ZipOutputStream(bytes)) {
            List<JarEntry> entries = Collections.list(in.entries());
            if (isCacheable(in, entries)) {
                return;
            }
            for (JarEntry entry : entries) {
                copy(in, entry, out);
            }
        }
        Path fresh = Files.write(Path.of(jar + ".new"), bytes.toByteArray());
        Files.move(fresh, jar, StandardCopyOption.REPLACE_EXISTING); // the old file may be open still
    }

    private static boolean isCacheable(JarFile jar, List<JarEntry> entries) throws IOException {
        for (JarEntry entry : entries) {
            if (isSignature(entry) || isClass(entry) && major(jar, entry) < ClassFile.JAVA_6_VERSION) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSignature(JarEntry entry) {
        return SIGNATURE.matcher(entry.getName()).matches();
    }

    private static boolean isClass(JarEntry entry) {
        return entry.getName().endsWith(".class");
    }

    /** The major version of a class's format: its fourth u2 (JVMS 4.1). */
    private static int major(JarFile jar, JarEntry entry) throws IOException {
        try (DataInputStream in = new DataInputStream(jar.getInputStream(entry))) {
            in.skipNBytes(6);
            return in.readUnsignedShort();
        }
    }

    private void copy(JarFile in, JarEntry entry, ZipOutputStream out) throws IOException {
        if (!isSignature(entry)) {
            byte[] content = in.getInputStream(entry).readAllBytes();
            ZipEntry copy = new ZipEntry(entry.getName());
            copy.setTime(entry.getTime());
            out.putNextEntry(copy);
            out.write(isClass(entry) ? withStackMaps(content) : content);
        }
    }

    private byte[] withStackMaps(byte[] content) {
        ClassModel old = format.parse(content);
        if (old.majorVersion() >= ClassFile.JAVA_6_VERSION) {
            return content;
        }
        byte[] fit = format.transformClass(old, WITH_STACK_MAPS);
        format.verify(fit).stream().findFirst().ifPresent(e -> {
            throw e;
        });
        return fit;
    }
}
