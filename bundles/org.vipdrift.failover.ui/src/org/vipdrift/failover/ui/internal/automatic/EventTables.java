package org.vipdrift.failover.ui.internal.automatic;

import java.time.Duration;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.vipdrift.control.HostEvent;
import org.vipdrift.control.Story;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.ui.common.Column;
import org.vipdrift.ui.common.Column.Look;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.RowTable;
import org.vipdrift.ui.common.Tone;
import org.vipdrift.ui.common.Wording;

/** What the agents wrote down, and the takeovers among it. */
final class EventTables {
    private static final String ALARM = "alarm";

    private EventTables() {
    }

    static RowTable<HostEvent> events(Composite parent, String id) {
        List<Column<HostEvent>> columns = List.of(
                Column.<HostEvent>of("at", Messages.columnTime, 100, event -> Wording.timeToMillis(event.at()))
                        .sortedBy(HostEvent::at).tip(EventTables::precision),
                Column.<HostEvent>of("host", Messages.columnHost, 64, event -> event.host().name()).least(50),
                Column.<HostEvent>of("group", Messages.columnGroup, 66, event -> name(event.group())).least(50),
                Column.<HostEvent>of("what", Messages.columnEvent, 92, HostEvent::what).least(84)
                        .icon(EventTables::icon).tone(EventTables::tone),
                Column.<HostEvent>of("epoch", Messages.columnEpoch, 52, event -> epoch(event.epoch()))
                        .as(Look.NUMBER).tone(event -> Tone.MUTED),
                Column.<HostEvent>of("lasted", Messages.columnTook, 66, event -> lasted(event.lasted()))
                        .as(Look.NUMBER).sortedBy(HostEvent::lasted),
                Column.<HostEvent>of("sentence", Messages.columnWhat, 330, HostEvent::sentence).least(120)
                        .tone(EventTables::tone));
        return new RowTable<>(parent, id, Messages.events, columns, event -> List.of(event.host(), event.number()));
    }

    static RowTable<Story> stories(Composite parent, String id) {
        List<Column<Story>> columns = List.of(
                Column.<Story>of("at", Messages.columnTime, 100, story -> Wording.timeToMillis(story.at()))
                        .sortedBy(Story::at).icon(story -> Icon.FAILOVER),
                Column.<Story>of("group", Messages.columnGroup, 60, story -> story.group().name()).least(50),
                Column.<Story>of("way", Messages.columnWay, 92, EventTables::way).least(84),
                Column.<Story>of("silence", Messages.columnSilence, 76, EventTables::silence).as(Look.NUMBER)
                        .tip(story -> Messages.columnSilenceTip),
                Column.<Story>of("sentence", Messages.columnStory, 260, Story::sentence).least(100));
        return new RowTable<>(parent, id, Messages.stories, columns, story -> List.of(story.at(), story.group()));
    }

    static boolean isAlarm(HostEvent event) {
        return event.what().equals(ALARM);
    }

    /** "h1 → h2"; a dash for nobody. */
    static String way(Story story) {
        HostId from = story.from();
        return NLS.bind(Messages.way, from == null ? "–" : from.name(), story.to());
    }

    /** "± 0.40 ms on this console's clock", or that it is the host's own. */
    static String precision(HostEvent event) {
        Duration within = event.within();
        return NLS.bind(within == null ? Messages.timeOfHost : Messages.timeWithin, Wording.moment(event.at()),
                within == null ? event.host() : lasted(within));
    }

    private static String silence(Story story) {
        Duration silence = story.silence();
        return silence == null ? Messages.silenceUnknown : Wording.millis(silence.toNanos() / 1e6);
    }

    private static String lasted(Duration time) {
        return time.isZero() ? "" : Wording.millis(time.toNanos() / 1e6);
    }

    private static String name(@Nullable GroupId group) {
        return group == null ? "" : group.name();
    }

    private static String epoch(@Nullable Epoch epoch) {
        return epoch == null ? "" : epoch.toString();
    }

    private static Icon icon(HostEvent event) {
        return switch (event.what()) {
            case ALARM -> Icon.STATE_PROBLEM;
            case "master" -> Icon.STATE_OK;
            default -> Icon.STEP_PENDING;
        };
    }

    private static Tone tone(HostEvent event) {
        return isAlarm(event) ? Tone.TROUBLE : Tone.PLAIN;
    }
}
