package org.vipdrift.inventory.internal.yaml;

import org.eclipse.jdt.annotation.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Confined to one thread. Lets through what an inventory can hold: no anchors or aliases (so nothing grows beyond the
 * file's own size), limited depth, one document.
 */
final class BoundedParser implements Parser {
    private static final int DEEPEST = 16;
    private final Parser parser;
    private int depth;
    private int documents;
    private boolean explicitStart;

    BoundedParser(LoadSettings settings, String text) {
        parser = new ParserImpl(settings, new StreamReader(settings, text));
    }

    /** Whether the document began with "---". */
    boolean hasExplicitStart() {
        return explicitStart;
    }

    @Override
    public boolean hasNext() {
        return parser.hasNext();
    }

    @Override
    public boolean checkEvent(Event.@Nullable ID choice) {
        return parser.checkEvent(choice);
    }

    @Override
    public Event peekEvent() {
        return parser.peekEvent();
    }

    @Override
    public Event next() {
        Event event = parser.next();
        switch (event.getEventId()) {
            case Alias -> throw refused(event, "An alias (*) is not understood here; write the value out.");
            case SequenceStart, MappingStart -> enter(event);
            case SequenceEnd, MappingEnd -> depth--;
            case DocumentStart -> begin((DocumentStartEvent) event);
            case StreamStart, StreamEnd, DocumentEnd, Scalar, Comment -> {
                // nothing to count
            }
        }
        return event;
    }

    private void enter(Event event) {
        if (++depth > DEEPEST) {
            throw refused(event, "This is nested more than " + DEEPEST + " deep; an inventory needs no more than 5.");
        }
    }

    private void begin(DocumentStartEvent event) {
        explicitStart |= event.isExplicit();
        if (++documents > 1) {
            throw refused(event, "A second document begins here; an inventory is one document.");
        }
    }

    private static DamageException refused(Event event, String sentence) {
        return DamageException.at(event.getStartMark(), sentence);
    }
}
