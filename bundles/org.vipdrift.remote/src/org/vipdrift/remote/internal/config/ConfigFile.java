package org.vipdrift.remote.internal.config;

import java.nio.file.Path;

/** @param folder of the files its Includes name without their whole path */
public record ConfigFile(Path file, Path folder) {
}
