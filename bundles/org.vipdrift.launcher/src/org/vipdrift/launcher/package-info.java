/**
 * Starts the console: an OSGi framework whose bundles all share the JVM's own class path, as the specification's Connect
 * chapter (OSGi Core 8, 60) has it. The JVM can then take their classes ready-made from a cache (JEP 483), which it does
 * for no other class loader; that more than halves the time until a person can work. Bundles keep all the rest: their
 * services, extensions, start levels. Who may see whose packages is checked where it matters, when they are built.
 * <p>
 * Everything runs on the main thread. Nobody calls this package; the product's start script names {@link Launcher}.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.vipdrift.launcher;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
