package org.vipdrift.capture.ui.internal;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.vipdrift.capture.filter.Combination;
import org.vipdrift.capture.ui.internal.model.PacketBytesText;
import org.vipdrift.capture.ui.internal.model.PacketSearch.Way;
import org.vipdrift.capture.ui.internal.model.TimeFormat;

/** Confined to the UI thread. What each command does in the packets view. */
final class PacketActions {
    private final DisplayFilterBar filter;
    private final ConditionSource conditions;
    private final FindField find;
    private final ListActions list;
    private final FileActions files;
    private final ColourActions colours;
    private final Map<String, Consumer<Map<String, String>>> others;

    /** @param others what further commands do, by their ids */
    PacketActions(DisplayFilterBar filter, ConditionSource conditions, FindField find, ListActions list,
            FileActions files, ColourActions colours, Map<String, Consumer<Map<String, String>>> others) {
        this.filter = filter;
        this.conditions = conditions;
        this.find = find;
        this.list = list;
        this.files = files;
        this.colours = colours;
        this.others = Map.copyOf(others);
    }

    void run(String command, Map<String, String> parameters) {
        Optional<Path> path = Optional.ofNullable(parameters.get(CaptureIds.PATH)).map(Path::of);
        switch (command) {
            case CaptureIds.APPLY -> combine(parameters, true);
            case CaptureIds.PREPARE -> combine(parameters, false);
            case CaptureIds.EDIT -> filter.focus();
            case CaptureIds.OPEN -> files.open(path);
            case CaptureIds.CLOSE -> files.close();
            case CaptureIds.SAVE -> files.save(FileActions.Part.valueOf(parameters.get(CaptureIds.PART)));
            case CaptureIds.TIME -> list.time(TimeFormat.valueOf(parameters.get(CaptureIds.FORMAT)));
            case CaptureIds.MARK -> list.mark();
            case CaptureIds.COPY_BYTES -> list.copy(PacketBytesText.valueOf(parameters.get(CaptureIds.AS)));
            case CaptureIds.COPY_JSON -> list.copyJson();
            case CaptureIds.READ_ON -> files.readOn();
            case CaptureIds.FIND_NEXT -> find.find(Way.NEXT);
            case CaptureIds.FIND_PREVIOUS -> find.find(Way.PREVIOUS);
            default -> others.getOrDefault(command, given -> colours.run(command, path)).accept(parameters);
        }
        PlatformUI.getWorkbench().getService(ICommandService.class).refreshElements(command, null);
    }

    private void combine(Map<String, String> parameters, boolean now) {
        Optional<String> condition = conditions.condition();
        if (condition.isEmpty()) {
            filter.say(Messages.noCondition);
            return;
        }
        Combination how = Combination.valueOf(parameters.get(CaptureIds.HOW));
        String text = how.join(filter.text(), condition.get());
        if (now) {
            filter.applyText(text);
        } else {
            filter.prepare(text);
            filter.focusEnd();
        }
    }
}
