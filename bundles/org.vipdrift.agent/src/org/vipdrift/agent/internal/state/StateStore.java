package org.vipdrift.agent.internal.state;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.agent.api.AgentJson;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.core.Printable;

/** Confined to one thread. The groups' states in a folder, one JSON file each. */
public final class StateStore {
    private static final String PREFIX = "group-";
    private static final String SUFFIX = ".json";
    private static final long LONGEST_FILE = 256 << 10;

    private final Path folder;
    private final Gson gson;

    /**
     * What was on disk.
     *
     * @param damaged groups whose file says nothing usable, with a sentence that names the file
     */
    public record Loaded(List<GroupState> states, Map<GroupId, String> damaged) {
    }

    /** @throws IOException if the folder is not there and cannot be created */
    public StateStore(Path folder) throws IOException {
        this.folder = folder;
        GsonBuilder builder = new GsonBuilder();
        AgentJson.configure(builder);
        gson = builder.setPrettyPrinting().create();
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }

    /** Reads all groups; a file that cannot be used is left as it is. */
    public Loaded load() throws IOException {
        List<GroupState> states = new ArrayList<>();
        Map<GroupId, String> damaged = new HashMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                GroupId group = group(name.substring(PREFIX.length(), name.length() - SUFFIX.length()));
                if (group == null) {
                    continue;
                }
                try {
                    states.add(read(file, group));
                } catch (IOException | JsonParseException e) {
                    damaged.put(group, "What the agent knew of group " + group + " is lost: " + file
                            + " cannot be read (" + Printable.clean(String.valueOf(e.getMessage()))
                            + "). Look at its VIPs, then have the group forgotten.");
                }
            }
        }
        return new Loaded(states, damaged);
    }

    private static @Nullable GroupId group(String name) {
        try {
            return new GroupId(name);
        } catch (InvalidValueException notOurs) {
            return null;
        }
    }

    private GroupState read(Path file, GroupId group) throws IOException {
        if (Files.size(file) > LONGEST_FILE) {
            throw new IOException("it is too long");
        }
        GroupState state = gson.fromJson(Files.readString(file), GroupState.class);
        // names, for equals of a record is code the JVM would have to make while the agent starts
        if (state == null || !state.group().name().equals(group.name())) {
            throw new IOException("it is not about this group");
        }
        return state;
    }

    /** When this returns, the state is on the disk. */
    public void save(GroupState state) throws IOException {
        DurableFile.write(file(state.group()), gson.toJson(state).getBytes(StandardCharsets.UTF_8));
    }

    public void delete(GroupId group) throws IOException {
        DurableFile.delete(file(group));
    }

    private Path file(GroupId group) {
        return folder.resolve(PREFIX + group.name() + SUFFIX);
    }
}
