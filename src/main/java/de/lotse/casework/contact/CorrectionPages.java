package de.lotse.casework.contact;

import de.lotse.access.Colleagues;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.CaseFiles;
import de.lotse.casework.casefile.CaseHead;
import de.lotse.casework.casefile.OpenCases;
import de.lotse.people.People;
import de.lotse.people.PersonName;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import de.lotse.webui.components.TimelineEntry;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One contact with all it said before, and the form that corrects it. */
@Component
public class CorrectionPages {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private final Journal journal;
    private final EarlierWordings earlier;
    private final CorrectContact correct;
    private final OpenCases openCases;
    private final People people;
    private final Colleagues colleagues;

    CorrectionPages(
            Journal journal,
            EarlierWordings earlier,
            CorrectContact correct,
            OpenCases openCases,
            People people,
            Colleagues colleagues) {
        this.journal = journal;
        this.earlier = earlier;
        this.correct = correct;
        this.openCases = openCases;
        this.people = people;
        this.colleagues = colleagues;
    }

    /** A contact and its earlier wordings, the latest first. @param correction where it is corrected; null where the viewer cannot */
    public record TalkPage(
            CaseHead head,
            TimelineEntry now,
            List<Earlier> earlier,
            @Nullable String correction) {
        /** Keeps its own copy. */
        public TalkPage {
            earlier = List.copyOf(earlier);
        }
    }

    /** What the contact said before. @param replaced when and by whom it was corrected */
    public record Earlier(
            String id,
            String said,
            String replaced,
            @Nullable String reason,
            TimelineEntry entry) {}

    /** The form. @param alsoIn whose other cases are corrected with it, empty if there are none */
    public record CorrectionPage(
            CaseHead head, String path, ContactChoices choices, List<Choice> persons, String alsoIn) {
        /** Keeps its own copy. */
        public CorrectionPage {
            persons = List.copyOf(persons);
        }
    }

    static String path(CaseId caseId, UUID contactId) {
        return "/cases/" + caseId + "/contacts/" + contactId;
    }

    /** The contact as it stands in the case. @throws NotFound when there is none */
    Contact known(CaseId caseId, UUID contactId) {
        return journal.contacts().find(caseId, contactId).orElseThrow(NotFound::new);
    }

    /** How often it was corrected. @throws NotFound when there is no such contact in the case */
    int version(CaseId caseId, UUID contactId) {
        Integer version = journal.contacts().versions(contactId).get(caseId);
        if (version == null) {
            throw new NotFound();
        }
        return version;
    }

    /** What can be chosen about this contact. */
    ContactChoices choices(Contact known, Page page) {
        return journal.choices(page).with(known);
    }

    String name(@Nullable AccountId account) {
        return account == null ? "–" : colleagues.name(account).orElse("–");
    }

    TalkPage talk(CaseFiles.Opened opened, UUID contactId, Page page) {
        CaseId id = opened.theCase().id();
        List<EarlierWording> before =
                opened.theCase().has(EarlierWordings.CORRECTED) ? earlier.of(id, contactId) : List.of();
        List<Contact> all = new ArrayList<>(List.of(known(id, contactId)));
        before.forEach(one -> all.add(one.contact()));
        List<TimelineEntry> entries = journal.entries(opened, all, page);
        List<Earlier> said = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            said.add(said(before.get(i), "earlier-" + (i + 1), entries.get(i + 1), page));
        }
        boolean may = opened.theCase().writable() && page.viewer().may("CONTACT_WRITE");
        return new TalkPage(opened.head(), entries.getFirst(), said, may ? path(id, contactId) + "/correction" : null);
    }

    private Earlier said(EarlierWording one, String id, TimelineEntry entry, Page page) {
        return new Earlier(
                id,
                page.t("casework.contact.earlier", moment(one.at(), page), name(one.by())),
                page.t("casework.contact.earlier.replaced", moment(one.replacedAt(), page), name(one.replacedBy())),
                one.reason(),
                entry);
    }

    private static String moment(Instant instant, Page page) {
        LocalDateTime at = LocalDateTime.ofInstant(instant, BERLIN);
        return page.date(at.toLocalDate()) + ", " + page.time(at.toLocalTime());
    }

    CorrectionPage form(CaseFiles.Opened opened, Contact known, Page page) {
        List<Case> covered = correct.covered(opened.theCase(), known.id());
        Set<PersonId> offered = new LinkedHashSet<>();
        covered.forEach(one -> offered.addAll(correct.offered(one)));
        return new CorrectionPage(
                opened.head(),
                path(opened.theCase().id(), known.id()),
                choices(known, page),
                offered.size() > 1 || !known.persons().isEmpty() ? persons(offered) : List.of(),
                alsoIn(covered.subList(1, covered.size())));
    }

    private List<Choice> persons(Set<PersonId> offered) {
        Map<PersonId, PersonName> names = people.names(offered);
        return offered.stream()
                .filter(names::containsKey)
                .map(person -> new Choice(
                        person.toString(),
                        Objects.requireNonNull(names.get(person)).full()))
                .toList();
    }

    private String alsoIn(List<Case> others) {
        return others.isEmpty()
                ? ""
                : openCases.names(others.stream().map(Case::id).toList()).values().stream()
                        .map(PersonName::full)
                        .sorted()
                        .collect(Collectors.joining(", "));
    }
}
