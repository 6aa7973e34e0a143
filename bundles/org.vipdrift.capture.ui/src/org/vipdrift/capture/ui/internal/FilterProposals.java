package org.vipdrift.capture.ui.internal;

import java.util.Comparator;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.fieldassist.ContentProposal;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.jface.fieldassist.IContentProposalProvider;
import org.eclipse.osgi.util.NLS;
import org.vipdrift.capture.filter.Completion;
import org.vipdrift.capture.filter.Proposal;

/** Confined to the UI thread. What could be typed next in a display filter; unasked, only to end a word begun. */
final class FilterProposals implements IContentProposalProvider {
    private boolean asked;

    /** Whether the person asked for proposals, so that they are due before the first letter of a word, too. */
    void ask(boolean on) {
        asked = on;
    }

    /** The whole text with a proposal put in. */
    record Offer(Proposal proposal, String text) {
        int caret() {
            return proposal.start() + proposal.text().length();
        }
    }

    @Override
    @NonNullByDefault({})
    public IContentProposal[] getProposals(String contents, int position) {
        return offers(contents, position).stream().map(FilterProposals::content).toArray(IContentProposal[]::new);
    }

    /** What is there as typed comes first, so that Enter leaves it. */
    List<Offer> offers(String text, int caret) {
        return Completion.at(text, caret).stream().filter(p -> asked || p.start() < caret)
                .map(p -> new Offer(p, text.substring(0, p.start()) + p.text() + text.substring(p.end())))
                .sorted(Comparator.comparing(offer -> !offer.text().equals(text))).toList();
    }

    private static IContentProposal content(Offer offer) {
        Proposal p = offer.proposal();
        String words = p.type().isEmpty() ? p.description() : NLS.bind(Messages.proposal, p.description(), p.type());
        return new ContentProposal(offer.text(), words.isEmpty() ? p.text()
                : NLS.bind(Messages.proposal, p.text(),
                        words),
                null, offer.caret());
    }
}
