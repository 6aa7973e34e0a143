package org.vipdrift.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.vipdrift.ui.driver.Scope;
import org.vipdrift.ui.tests.fake.Wire;

/** What a person makes of the packet list: comments, followed addresses, saved filters, colour rules. */
class CaptureListTest extends PacketListTest {
    @Test
    void aCommentIsWrittenShownAndNotLostUnasked() throws IOException {
        open(40);
        select(4);
        comment("Here web moves.");
        run(CAPTURE + "column", Map.of(CAPTURE + "columnId", "comment"));
        window().row("capture.packets", "the comment", row -> row.contains("Here web moves."));
        window().until("capture.counts", "what would be lost", text -> text.endsWith("Comments not saved: 1"));
        screen.until("it is among the fields", () -> window().read("capture.fields", Tree.class,
                tree -> tree.getItem(0).getItem(0).getText().equals("Here web moves.")));
        takePicture("shown");
        run(CAPTURE + "close", Map.of());
        Scope question = screen.dialog("comments.unsaved");
        takePicture("question");
        question.press("comments.unsaved.cancel");
        question.untilClosed();
        assertTrue(window().text("capture.counts").startsWith("Packets 40"));
        display.asyncExec(PlatformUI.getWorkbench()::close);
        Scope atEnd = screen.dialog("comments.unsaved");
        atEnd.press("comments.unsaved.cancel");
        atEnd.untilClosed();
        run(CAPTURE + "comment.remove", Map.of());
        window().until("capture.state", "that it is gone", text -> text.equals("Comments removed from packets: 1."));
    }

    @Test
    void anAddressIsFollowedAndTheWayLeadsBack() throws IOException {
        open(40);
        filter("arp.opcode == 1");
        select(4);
        run(CAPTURE + "follow.mac", Map.of());
        window().until("capture.displayFilter", "the MAC",
                text -> text.startsWith("eth.addr == 02:00:5e:10:00:02 || arp.src.hw_mac == "));
        window().until("capture.counts", "its packets", text -> text.endsWith("Displayed 4"));
        takePicture("followed");
        window().press("capture.displayFilter.back");
        window().until("capture.displayFilter", "the filter before", "arp.opcode == 1"::equals);
        run(CAPTURE + "filter.back", Map.of());
        window().until("capture.displayFilter", "no filter", String::isEmpty);
        window().until("capture.counts", "all", text -> text.endsWith("Displayed 40"));
    }

    @Test
    void aFilterIsSavedRenamedAppliedAndForgotten() throws IOException {
        open(40);
        filter("arp.isgratuitous");
        run(CAPTURE + "filter.save", Map.of());
        Scope dialog = screen.dialog("savedFilter");
        dialog.type("savedFilter.name", "Announcements");
        takePicture("save");
        dialog.press("savedFilter.ok");
        dialog.untilClosed();
        filter("");
        run(CAPTURE + "filters", Map.of());
        Scope all = screen.dialog("savedFilters");
        all.row("savedFilters.table", "it", row -> row.equals(List.of("Announcements", "arp.isgratuitous")));
        all.press("savedFilters.change");
        Scope change = screen.dialog("savedFilter");
        change.type("savedFilter.filter", "arp.isgratuitou");
        String wrong = change.until("savedFilter.message", "what is wrong", text -> !text.isEmpty());
        assertTrue(wrong.contains("arp.isgratuitous") && !change.isEnabled("savedFilter.ok"), wrong);
        change.type("savedFilter.filter", "arp.isgratuitous && frame.number > 10");
        change.type("savedFilter.name", "Later ones");
        change.press("savedFilter.ok");
        all.row("savedFilters.table", "the new name", row -> row.getFirst().equals("Later ones"));
        takePicture("all");
        all.press("savedFilters.apply");
        window().until("capture.counts", "those displayed", text -> text.endsWith("Displayed 3"));
        run(CAPTURE + "filters", Map.of());
        Scope again = screen.dialog("savedFilters");
        again.row("savedFilters.table", "it was kept", row -> row.getFirst().equals("Later ones"));
        again.press("savedFilters.remove");
        screen.until("the list is empty", () -> again.rows("savedFilters.table").isEmpty());
        again.press("savedFilters.ok");
        again.untilClosed();
    }

    @Test
    void aColourRuleIsMadeCheckedPutFirstAndUsed() throws IOException {
        open(40);
        run(CAPTURE + "colours.edit", Map.of());
        Scope dialog = screen.dialog("colours");
        dialog.row("colours.table", "the first", row -> row.getFirst().equals("Impossible packets"));
        dialog.press("colours.add");
        dialog.type("colours.name", "Even ones");
        dialog.type("colours.filter", "frame.number in {2, 4}x");
        String wrong = dialog.until("colours.message", "what is wrong", text -> text.startsWith("This rule colours"));
        assertTrue(dialog.isEnabled("colours.ok"), wrong);
        takePicture("wrong");
        dialog.type("colours.filter", "frame.number in {2, 4, 5}");
        dialog.until("colours.message", "nothing", String::isEmpty);
        dialog.press("colours.up");
        screen.until("it is first", () -> dialog.rows("colours.table").getFirst().getFirst().equals("Even ones"));
        takePicture("dialog");
        dialog.press("colours.ok");
        dialog.untilClosed();
        window().row("capture.packets", "its name", row -> row.get(1).equals("5") && row.get(7).equals("Even ones"));
        screen.until("its colour", () -> background(1).equals(yellow()) && background(4).equals(yellow())
                && !background(0).equals(background(1)));
    }

    /** That of a new rule as the theme shows it: on a dark ground dark. */
    private RGB yellow() {
        RGB light = new RGB(255, 247, 204);
        float ground = window().read("capture.packets", Table.class, t -> t.getBackground().getRGB().getHSB()[2]);
        return ground > 0.5f ? light : new RGB(light.getHSB()[0], 0.48f, 0.36f);
    }

    @Test
    void aReadingThatWasStoppedSaysSoAndGoesOn() throws IOException {
        JobChangeAdapter canceller = new JobChangeAdapter() {
            @Override
            public void running(IJobChangeEvent event) {
                if (event.getJob().getName().equals("Open some.pcapng")) {
                    event.getJob().cancel();
                }
            }
        };
        Job.getJobManager().addJobChangeListener(canceller);
        try {
            Path file = Wire.file(folder.resolve("some.pcapng"), 400_000);
            run(CAPTURE + "open", Map.of(CAPTURE + "path", file.toString()));
            window().until("capture.state", "that it was stopped",
                    "Reading some.pcapng was stopped: what was found before is shown."::equals);
            assertTrue(!window().text("capture.counts").startsWith("Packets 400,000 "));
        } finally {
            Job.getJobManager().removeJobChangeListener(canceller);
        }
        takePicture("stopped");
        window().read("capture.readOn", Link.class, link -> {
            link.notifyListeners(SWT.Selection, new Event());
            return link.isVisible();
        });
        window().until("capture.counts", "all packets", text -> text.startsWith("Packets 400,000 "));
        window().until("capture.state", "the file", "File some.pcapng"::equals);
        screen.until("there is nothing to go on with",
                () -> !window().read("capture.readOn", Link.class, Link::getVisible));
    }

    private RGB background(int row) {
        return window().read("capture.packets", Table.class, table -> {
            TableItem item = table.getItem(row);
            return item.getBackground().getRGB();
        });
    }
}
