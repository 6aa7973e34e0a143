package org.vipdrift.capture.ui.internal;

/** Ids that plugin.xml and code share. */
final class CaptureIds {
    static final String BUNDLE = "org.vipdrift.capture.ui";
    static final String PACKETS = "org.vipdrift.capture.ui.packets";
    static final String STATIONS = "org.vipdrift.capture.ui.stations";
    static final String RATE = "org.vipdrift.capture.ui.rate";
    static final String PERSPECTIVE = "org.vipdrift.app.capture";
    /** The context menu of the fields. */
    static final String FIELDS = "org.vipdrift.capture.ui.fields";
    /** The context menu of the stations' changes. */
    static final String CHANGES = "org.vipdrift.capture.ui.changes";
    static final String CONTEXT = "org.vipdrift.capture.context";
    static final String START = "org.vipdrift.capture.start";
    static final String STOP = "org.vipdrift.capture.stop";
    static final String OPTIONS = "org.vipdrift.capture.options";
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
    static final String COPY_JSON = "org.vipdrift.capture.copyJson";
    static final String COLUMNS = "org.vipdrift.capture.columns";
    static final String COLUMNS_RESET = "org.vipdrift.capture.columns.reset";
    static final String COLUMN = "org.vipdrift.capture.column";
    /** The parameter of {@link #COLUMN}: a column's id, as a ColumnChoice has it. */
    static final String COLUMN_ID = "org.vipdrift.capture.columnId";
    static final String APPLY_COLUMN = "org.vipdrift.capture.column.apply";
    /** The parameter of {@link #APPLY_COLUMN}: Wireshark's name of a field; without it the one selected. */
    static final String FIELD = "org.vipdrift.capture.field";
    static final String COMMENT = "org.vipdrift.capture.comment";
    static final String COMMENT_REMOVE = "org.vipdrift.capture.comment.remove";
    static final String FOLLOW_IP = "org.vipdrift.capture.follow.ip";
    static final String FOLLOW_MAC = "org.vipdrift.capture.follow.mac";
    static final String BACK = "org.vipdrift.capture.filter.back";
    static final String FILTER_SAVE = "org.vipdrift.capture.filter.save";
    static final String FILTERS = "org.vipdrift.capture.filters";
    static final String COLOURS_EDIT = "org.vipdrift.capture.colours.edit";
    static final String WIRESHARK = "org.vipdrift.capture.wireshark";
    static final String READ_ON = "org.vipdrift.capture.readOn";
    static final String FIND_NEXT = "org.vipdrift.capture.findNext";
    static final String FIND_PREVIOUS = "org.vipdrift.capture.findPrevious";

    private CaptureIds() {
    }
}
