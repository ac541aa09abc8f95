package de.lotse.casework.departure;

import de.lotse.casework.casefile.CaseForms;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.shared.Uuids;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.components.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form in which many cases are offered: by the worker herself, or by numbers in her place. */
final class DepartureForms {
    static final String PREFIX = "casework.departure";
    private static final int LONGEST_NOTE = 2_000;
    private static final Pattern RECEIVER = Pattern.compile("receiver-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    private DepartureForms() {}

    /** With each case the successor Lotse proposes. */
    static Form begin(DeparturePage view) {
        Form form = Form.empty(PREFIX).with("id", Uuids.next());
        for (DeparturePage.Row row : view.cases()) {
            form = form.with("receiver-" + row.id(), row.proposed());
        }
        return form;
    }

    /** Where is typed what must be known about the case. */
    static String note(DeparturePage.Row row) {
        return "know-" + row.id();
    }

    /** The cases to which a successor was chosen; when the form is sent again, those it has offered before are among them. */
    static List<StartTransfers.Wish> wishes(Form form, DeparturePage view) {
        List<String> able = view.successors().stream().map(Choice::value).toList();
        List<StartTransfers.Wish> wishes = new ArrayList<>();
        view.cases().forEach(row -> form.line(note(row), LONGEST_NOTE));
        for (String name : form.names()) {
            Matcher field = RECEIVER.matcher(name);
            String receiver = field.matches() ? form.choice(name, able) : null;
            if (receiver != null) {
                CaseId id = CaseId.parse(field.group(1));
                wishes.add(
                        new StartTransfers.Wish(id, AccountId.parse(receiver), form.line("know-" + id, LONGEST_NOTE)));
            }
        }
        if (wishes.isEmpty() && !form.hasErrors() && !view.cases().isEmpty()) {
            form.refuse("casework.departure.nothing");
        }
        return wishes;
    }

    /** Says what came of it and shows what is left. */
    static ModelAndView done(StartTransfers.Done done, DeparturePage view, RedirectAttributes redirect) {
        int offered = done.offered().size() + done.before().size();
        if (!done.refused().isEmpty()) {
            Flash.warn(
                    redirect,
                    "casework.departure.partly",
                    offered,
                    done.refused().size());
        } else if (done.offered().isEmpty()) {
            Flash.good(redirect, "casework.departure.again", offered);
        } else {
            Flash.good(redirect, "casework.departure.done", offered);
        }
        return new ModelAndView("redirect:" + view.action());
    }

    static ModelAndView refused(DeparturePage view, ExitInterviewPages.Part exit, Form form) {
        return CaseForms.refused(show(view, exit, form));
    }

    static ModelAndView show(DeparturePage view, ExitInterviewPages.Part exit, Form form) {
        return new ModelAndView("casework/departure/departure")
                .addObject("view", view)
                .addObject("exit", exit)
                .addObject("form", form);
    }
}
