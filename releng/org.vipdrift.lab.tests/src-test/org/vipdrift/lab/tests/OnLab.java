package org.vipdrift.lab.tests;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test class that needs the lab; its constructor, methods and lifecycle methods may take a {@link Lab}. Without a lab
 * it fails where CI is true and is skipped elsewhere.
 */
@Tag("lab")
@ExtendWith(LabExtension.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnLab {
}
