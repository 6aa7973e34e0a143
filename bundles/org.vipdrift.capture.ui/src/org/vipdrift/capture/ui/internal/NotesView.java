package org.vipdrift.capture.ui.internal;

import java.time.Duration;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.contexts.IContextService;
import org.vipdrift.capture.ui.internal.model.CaptureSession;
import org.vipdrift.capture.ui.internal.model.Cards;
import org.vipdrift.capture.ui.internal.model.Meaning;
import org.vipdrift.capture.ui.internal.model.Notes;
import org.vipdrift.control.Control;
import org.vipdrift.control.StatusSnapshot;
import org.vipdrift.ui.common.EmptyState;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.RowTable;
import org.vipdrift.ui.common.TableView;
import org.vipdrift.ui.common.UiThread;
import org.vipdrift.ui.common.Views;

/** Confined to the UI thread. What in the packets means trouble for an address, the worst first. */
public final class NotesView extends TableView<NoteRow> {
    private static final Duration PULL = Duration.ofMillis(250);
    private @Nullable Meaning from;
    private @Nullable Seen shown;

    /** What the rows were made of. */
    private record Seen(Notes notes, long moves, StatusSnapshot status, Cards cards) {

        boolean isSame(@Nullable Seen other) {
            return other != null && notes == other.notes && moves == other.moves && status == other.status
                    && cards == other.cards;
        }
    }

    @Override
    protected RowTable<NoteRow> createTable(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        CaptureSession session = getSite().getService(CaptureSession.class);
        RowTable<NoteRow> notes = new RowTable<>(area, "notes", Messages.notes, NoteColumns.all(), NoteRow::key);
        SourceLine source = SourceLine.above(notes, area, "notes", Messages.noteFilter, session);
        notes.whenEmpty(new EmptyState(notes.area(), Icon.CHECK_INFO, Messages.noNotes, Messages.noNotesSentence)
                .area());
        notes.onOpen(note -> Views.reveal(CaptureIds.PACKETS, new PacketNumber(note.packet())));
        PlannedMoves planned = PlannedMoves.follow(getSite(), area);
        getSite().getService(UiThread.class).every(PULL, area, () -> pull(session, notes, source, planned));
        return notes;
    }

    @Override
    protected void follow(RowTable<NoteRow> notes) {
        getSite().getService(IContextService.class).activateContext(CaptureIds.CONTEXT);
    }

    /** A view nobody sees costs nothing, and keeps nothing of packets that went. */
    private void pull(CaptureSession session, RowTable<NoteRow> notes, SourceLine source, PlannedMoves planned) {
        Meaning meaning = session.meaning();
        boolean visible = notes.area().isVisible();
        if (visible || meaning != from) {
            from = meaning;
            Notes newest = visible ? meaning.notes() : Notes.NONE;
            source.refresh(meaning, newest.older(), Math.min(meaning.percent(), meaning.faults().percent()),
                    Math.max(meaning.skipped(), meaning.faults().skipped()));
            show(newest, notes, planned);
        }
    }

    private void show(Notes newest, RowTable<NoteRow> notes, PlannedMoves planned) {
        Seen seen = new Seen(newest, planned.version(), getSite().getService(Control.class).status().current(),
                getSite().getService(CaptureSession.class).cards());
        if (!seen.isSame(shown)) {
            boolean first = shown == null;
            shown = seen;
            List<NoteRow> rows = NoteRow.of(newest.groups(), new OwnProbes(planned, seen.status(), seen.cards()));
            if (first || !rows.equals(notes.rows())) {
                notes.show(rows);
            }
        }
    }
}
