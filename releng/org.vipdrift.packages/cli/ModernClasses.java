import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
import java.util.Collections;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Gives the classes of a jar stack maps (JVMS 4.7.4) where their format is too old to have them: a JVM's cache takes no
 * class without. Nothing else of them changes.
 *
 * java ModernClasses.java JAR
 */
final class ModernClasses {
    private static final ClassTransform TRANSFORM = ((ClassTransform) (builder, element) -> {
        if (element instanceof ClassFileVersion) {
            builder.withVersion(ClassFile.JAVA_8_VERSION, 0);
        } else {
            builder.with(element);
        }
    }).andThen(ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL));

    private ModernClasses() {
    }

    public static void main(String[] args) throws IOException {
        Path jar = Path.of(args[0]);
        ByteArrayOutputStream modern = new ByteArrayOutputStream();
        try (URLClassLoader classes = new URLClassLoader(new URL[] {jar.toUri().toURL()});
                JarFile in = new JarFile(jar.toFile());
                ZipOutputStream out = new ZipOutputStream(modern)) {
            ClassFile format = ClassFile.of(StackMapsOption.GENERATE_STACK_MAPS, ConstantPoolSharingOption.NEW_POOL,
                    ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(classes).cached()));
            for (JarEntry entry : Collections.list(in.entries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                byte[] content = in.getInputStream(entry).readAllBytes();
                out.write(entry.getName().endsWith(".class") ? modern(format, content) : content);
            }
        }
        Files.write(jar, modern.toByteArray());
    }

    private static byte[] modern(ClassFile format, byte[] content) {
        ClassModel old = format.parse(content);
        if (old.majorVersion() >= ClassFile.JAVA_6_VERSION) {
            return content;
        }
        byte[] modern = format.transformClass(old, TRANSFORM);
        format.verify(modern).stream().findFirst().ifPresent(e -> {
            throw e;
        });
        return modern;
    }
}
