package org.vipdrift.inventory.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.vipdrift.core.Printable;
import org.vipdrift.inventory.internal.exchange.CsvFile;
import org.vipdrift.inventory.internal.exchange.FileText;
import org.vipdrift.inventory.internal.exchange.SshConfigFile;
import org.vipdrift.inventory.internal.exchange.ansible.AnsibleIni;
import org.vipdrift.inventory.internal.exchange.ansible.AnsibleYaml;

/**
 * Immutable. Reads hosts from a file.
 *
 * @param format absent to tell by the file's name and looks
 * @param columns of a table: from name, address, port and so on to the heading that has it; empty for the usual ones
 */
public record Importing(Optional<Format> format, Map<String, String> columns) {
    private static final int LARGEST = 16 << 20;

    public Importing {
        columns = Map.copyOf(columns);
    }

    /** @throws ImportException with file, place and sentence; nothing of such a file is taken */
    public Imported read(Path file) throws ImportException {
        try {
            return read(octets(file), file.toAbsolutePath());
        } catch (ImportException e) {
            throw new ImportException("", Printable.clean(file.toString()) + ", " + e.sentence());
        } catch (IOException e) {
            throw new ImportException("", "The file " + Printable.quoted(file.toString()) + " can't be read: "
                    + Printable.sentence(String.valueOf(e.getMessage())));
        }
    }

    private static byte[] octets(Path file) throws IOException, ImportException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] octets = in.readNBytes(LARGEST + 1);
            if (octets.length > LARGEST) {
                throw new ImportException("", "it is larger than 16 MiB; take a part of it.");
            }
            return octets;
        }
    }

    /** @param file for its name and folder; it is not opened */
    Imported read(byte[] octets, Path file) throws ImportException {
        String text = FileText.of(octets);
        Path folder = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
        return switch (format.orElseGet(() -> Format.of(String.valueOf(file.getFileName()), text))) {
            case ANSIBLE_INI -> AnsibleIni.read(text, folder);
            case ANSIBLE_YAML -> AnsibleYaml.read(text, folder);
            case SSH_CONFIG -> SshConfigFile.read(text, folder);
            case CSV -> CsvFile.read(text, folder, columns);
        };
    }
}
