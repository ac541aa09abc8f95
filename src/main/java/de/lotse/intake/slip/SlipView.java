package de.lotse.intake.slip;

import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.casework.SlipRules;
import de.lotse.casework.absence.StandingIn;
import de.lotse.intake.FirstDays;
import de.lotse.intake.referral.Along;
import de.lotse.shared.PersonId;
import de.lotse.webui.Form;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import de.lotse.webui.components.Source;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Shows one slip, with the form as it was typed, and puts the look on record. */
@Component
class SlipView {
    private final Slips slips;
    private final SlipForms forms;
    private final SlipPages pages;
    private final SlipPaper paper;
    private final MeetingPlaces places;
    private final Looking looking;

    SlipView(Slips slips, SlipForms forms, SlipPages pages, SlipPaper paper, MeetingPlaces places, Looking looking) {
        this.slips = slips;
        this.forms = forms;
        this.pages = pages;
        this.paper = paper;
        this.places = places;
        this.looking = looking;
    }

    /** Who looks in whose place, what goes along, which times are kept free, the latest day of the first talk, and the record. */
    @Component("slipLooking")
    record Looking(StandingIn standingIn, Along along, KeptTimes kept, FirstDays firstDays, Audit audit) {}

    /** Where the concept says how slips go. */
    Source source() {
        return new Source(forms.rules().source().toString(), "/concept#intake");
    }

    /** The page. @param alike who may be the same person, when she was to be registered */
    ModelAndView show(UUID slipId, Form form, List<String> alike, Page page) {
        Slip slip = find(slipId);
        looking.audit().looked(new Subject("slip", slipId), "slip");
        Slip.Result result = slip.result();
        PersonId person = slip.person();
        return new ModelAndView("intake/slip/slip")
                .addObject("slip", slip)
                .addObject("state", page.t("intake.slip.state." + slip.state()))
                .addObject("office", pages.office(slip))
                .addObject("facts", pages.facts(slip, page))
                .addObject("results", result == null ? List.of() : pages.facts(result, page))
                .addObject(
                        "workers",
                        forms.choices(form.with("town", slip.who().town()), page)
                                .receivers())
                .addObject("kept", asks(slip) ? looking.kept().choices(slip, form, page) : List.of())
                .addObject("places", places.offered())
                .addObject("rules", forms.rules())
                .addObject("source", source())
                .addObject("offer", paper.offer(slip, page))
                .addObject("alike", alike)
                .addObject("along", person == null ? null : looking.along().of(person))
                .addObject("coming", coming(slip, page))
                .addObject("sheet", sheet(slip, page))
                .addObject("first", first(slip, page))
                .addObject("instead", instead(slipId))
                .addObject("form", form);
    }

    /** By when her first appointment is to be, while nobody consulted her yet. */
    private FirstDays.@Nullable First first(Slip slip, Page page) {
        return slip.result() == null && slip.state() != Slip.State.WITHDRAWN
                ? looking.firstDays()
                        .of(slip.sentAt(), slip.urgent(), slip.person(), page)
                        .orElse(null)
                : null;
    }

    /** A rule of the concept in words. */
    record Said(String text, Source source) {}

    /** Which screening sheet would go along with a pointer, while the result is asked for and where the concept lets it go. */
    private @Nullable Said coming(Slip slip, Page page) {
        SlipRules.SheetAlong rule = forms.rules().sheetAlong();
        PersonId person = slip.person();
        if (rule == null || person == null || !asks(slip)) {
            return null;
        }
        String text = looking.along()
                .sheet(person)
                .map(found -> page.t("intake.slip.sheet.goes", page.date(found.talkOn())))
                .orElseGet(() -> page.t("intake.slip.sheet.missing"));
        return new Said(text, new Source(rule.source().toString(), "/concept#intake"));
    }

    /** The day of the sheet that went along. */
    private @Nullable String sheet(Slip slip, Page page) {
        Slip.Result result = slip.result();
        return result == null || result.kind() != Slip.Result.Kind.POINTED
                ? null
                : looking.along()
                        .given(slip.id())
                        .map(found -> page.date(found.talkOn()))
                        .orElse(null);
    }

    /** Whether its result is asked for. */
    private static boolean asks(Slip slip) {
        return slip.state() == Slip.State.TAKEN;
    }

    private @Nullable String instead(UUID slipId) {
        return looking.standingIn().whose(slips.insteadOf(List.of(slipId)).get(slipId));
    }

    private Slip find(UUID slipId) {
        return slips.find(slipId).orElseThrow(NotFound::new);
    }
}
