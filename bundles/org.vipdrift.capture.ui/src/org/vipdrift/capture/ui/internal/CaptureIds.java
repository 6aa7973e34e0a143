package org.vipdrift.capture.ui.internal;

/** Ids that plugin.xml and code share. */
final class CaptureIds {
    static final String BUNDLE = "org.vipdrift.capture.ui";
    static final String PACKETS = "org.vipdrift.capture.ui.packets";
    static final String STATIONS = "org.vipdrift.capture.ui.stations";
    static final String RATE = "org.vipdrift.capture.ui.rate";
    static final String WIRE = "org.vipdrift.capture.ui.wire";
    static final String PERSPECTIVE = "org.vipdrift.app.capture";
    /** The context menu of the fields. */
    static final String FIELDS = "org.vipdrift.capture.ui.fields";
    static final String CONTEXT = "org.vipdrift.capture.context";
    static final String START = "org.vipdrift.capture.start";
    static final String STOP = "org.vipdrift.capture.stop";
    static final String CLEAR = "org.vipdrift.capture.clear";
    static final String LOOK = "org.vipdrift.capture.look";
    static final String PHASE = "org.vipdrift.capture.phase";
    static final String APPLY = "org.vipdrift.capture.filter.apply";
    static final String PREPARE = "org.vipdrift.capture.filter.prepare";
    static final String EDIT = "org.vipdrift.capture.filter.edit";
    /** The parameter of {@link #APPLY} and {@link #PREPARE}: a Combination's name. */
    static final String HOW = "org.vipdrift.capture.how";
    static final String OPEN = "org.vipdrift.capture.open";
    static final String STATIONS_IMPORT = "org.vipdrift.capture.stations.import";
    static final String STATIONS_EXPORT = "org.vipdrift.capture.stations.export";
    static final String STATIONS_FORGET = "org.vipdrift.capture.stations.forget";
    /** Of the inventory's views. */
    static final String GROUP_NEW = "org.vipdrift.group.new";
    static final String WIRE_PACKETS = "org.vipdrift.capture.wire.packets";
    /** The parameter of these and of {@link #OPEN}: a file; without it the person is asked. */
    static final String PATH = "org.vipdrift.capture.path";
    static final String CLOSE = "org.vipdrift.capture.close";
    static final String SAVE = "org.vipdrift.capture.save";
    /** The parameter of {@link #SAVE}: a {@link FileActions.Part}. */
    static final String PART = "org.vipdrift.capture.part";
    static final String COLOURS = "org.vipdrift.capture.colours";
    static final String COLOURS_IMPORT = "org.vipdrift.capture.colours.import";
    static final String COLOURS_EXPORT = "org.vipdrift.capture.colours.export";
    static final String COLOURS_RESET = "org.vipdrift.capture.colours.reset";
    static final String TIME = "org.vipdrift.capture.time";
    /** The parameter of {@link #TIME}: a TimeFormat's name. */
    static final String FORMAT = "org.vipdrift.capture.format";
    static final String MARK = "org.vipdrift.capture.mark";
    static final String COPY_BYTES = "org.vipdrift.capture.copyBytes";
    /** The parameter of {@link #COPY_BYTES}: a PacketBytesText's name. */
    static final String AS = "org.vipdrift.capture.as";
    static final String FIND_NEXT = "org.vipdrift.capture.findNext";
    static final String FIND_PREVIOUS = "org.vipdrift.capture.findPrevious";

    private CaptureIds() {
    }
}
