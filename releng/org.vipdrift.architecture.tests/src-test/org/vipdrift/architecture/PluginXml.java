package org.vipdrift.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads which types a plugin.xml names: in attributes called class or defaultHandler, or that end in Class. */
final class PluginXml {
    private PluginXml() {
    }

    static List<String> classes(Path file) {
        List<String> classes = new ArrayList<>();
        if (Files.exists(file)) {
            NodeList elements = parse(file).getElementsByTagName("*");
            for (int i = 0; i < elements.getLength(); i++) {
                addClasses((Element) elements.item(i), classes);
            }
        }
        return List.copyOf(classes);
    }

    private static void addClasses(Element element, List<String> classes) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            String name = attribute.getNodeName();
            if (name.equals("class") || name.endsWith("Class") || name.equals("defaultHandler")) {
                classes.add(attribute.getNodeValue().split(":")[0].trim());
            }
        }
    }

    private static Document parse(Path file) {
        try {
            return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(file.toFile());
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalStateException(file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
