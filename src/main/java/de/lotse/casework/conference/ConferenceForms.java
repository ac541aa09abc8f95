package de.lotse.casework.conference;

import de.lotse.shared.Uuids;
import de.lotse.webui.Form;
import de.lotse.webui.Page;
import java.util.stream.Stream;

/** The forms on the page of a conference, each with what was typed into it; only the result is kept as a draft. */
record ConferenceForms(Form seat, Form result, Form move, Form cancellation, Form information) {
    /** Where their messages begin. */
    static final String PREFIX = "casework.conference";

    /** Nothing typed yet. @param result as it was begun, with its draft */
    static ConferenceForms fresh(Conference conference, Form result, Page page) {
        Form empty = Form.empty(PREFIX);
        return new ConferenceForms(
                empty.with("id", Uuids.next()),
                result,
                empty.with("id", Uuids.next())
                        .with("on", conference.on())
                        .with("at", conference.at())
                        .with("place", conference.place()),
                empty,
                empty.with("informedOn", page.today()));
    }

    /** The result, nothing typed yet. */
    static Form freshResult(Page page) {
        return Form.empty(PREFIX).with("heldOn", page.today());
    }

    ConferenceForms withSeat(Form typed) {
        return new ConferenceForms(typed, result, move, cancellation, information);
    }

    ConferenceForms withResult(Form typed) {
        return new ConferenceForms(seat, typed, move, cancellation, information);
    }

    ConferenceForms withMove(Form typed) {
        return new ConferenceForms(seat, result, typed, cancellation, information);
    }

    ConferenceForms withCancellation(Form typed) {
        return new ConferenceForms(seat, result, move, typed, information);
    }

    ConferenceForms withInformation(Form typed) {
        return new ConferenceForms(seat, result, move, cancellation, typed);
    }

    /** Whether one of them is wrong. */
    public boolean refused() {
        return Stream.of(seat, result, move, cancellation, information).anyMatch(Form::hasErrors);
    }
}
