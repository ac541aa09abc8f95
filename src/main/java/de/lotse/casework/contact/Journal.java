package de.lotse.casework.contact;

import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.casefile.CaseFiles;
import de.lotse.people.People;
import de.lotse.people.Person;
import de.lotse.people.PersonName;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import de.lotse.shared.Uuids;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Form;
import de.lotse.webui.Page;
import de.lotse.webui.components.TimelineEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The contacts of a case as the timeline shows them. */
@Component
public class Journal {
    private final CaseFiles files;
    private final Contacts contacts;
    private final Tasks tasks;
    private final Concepts concepts;
    private final People people;
    private final EarlierWordings earlier;

    Journal(
            CaseFiles files,
            Contacts contacts,
            Tasks tasks,
            Concepts concepts,
            People people,
            EarlierWordings earlier) {
        this.files = files;
        this.contacts = contacts;
        this.tasks = tasks;
        this.concepts = concepts;
        this.people = people;
        this.earlier = earlier;
    }

    CaseFiles files() {
        return files;
    }

    Contacts contacts() {
        return contacts;
    }

    Tasks tasks() {
        return tasks;
    }

    /** What can be chosen about a talk today. */
    ContactChoices choices(Page page) {
        return ContactChoices.of(concepts.section(CaseworkConcept.class), page);
    }

    /**
     * What a draft says that no saved contact says: nothing when it reached the server after its contact was saved; written on after
     * that, it becomes a contact of its own.
     */
    Optional<Form> unsaved(Form draft) {
        Optional<Contact> saved = recorded(draft);
        return saved.isEmpty()
                ? Optional.of(draft)
                : saved.filter(contact -> !Objects.equals(contact.note(), draft.text("note", Integer.MAX_VALUE)))
                        .map(_ -> draft.with("id", Uuids.next()));
    }

    private Optional<Contact> recorded(Form form) {
        UUID theCase = form.id("case");
        UUID id = form.id("id");
        return theCase == null || id == null ? Optional.empty() : contacts.find(new CaseId(theCase), id);
    }

    /** The latest contacts that hold the searched text, latest first, each with the way to it; it says which were corrected. */
    public List<TimelineEntry> entries(CaseFiles.Opened opened, int most, String searched, Page page) {
        String wanted = searched.strip().toLowerCase(Locale.ROOT);
        CaseId id = opened.theCase().id();
        List<Contact> all = contacts.of(id, most);
        Set<UUID> corrected = opened.theCase().has(EarlierWordings.CORRECTED) ? earlier.corrected(id) : Set.of();
        List<TimelineEntry> entries = entries(opened, all, page);
        return IntStream.range(0, all.size())
                .mapToObj(i -> linked(entries.get(i), all.get(i), corrected, page))
                .filter(entry -> wanted.isEmpty() || text(entry).contains(wanted))
                .toList();
    }

    /** These contacts of the case as the timeline shows them, in their order. */
    List<TimelineEntry> entries(CaseFiles.Opened opened, List<Contact> all, Page page) {
        CaseworkConcept concept = concepts.section(CaseworkConcept.class);
        Map<PersonId, PersonName> names = names(all, opened.person());
        return all.stream().map(contact -> entry(contact, names, concept, page)).toList();
    }

    private static TimelineEntry linked(TimelineEntry entry, Contact contact, Set<UUID> corrected, Page page) {
        String said = entry.foot() == null ? "" : entry.foot() + " · ";
        boolean marked = corrected.contains(contact.id());
        return new TimelineEntry(
                entry.date(),
                entry.duration(),
                entry.icon(),
                entry.title(),
                entry.about(),
                entry.text(),
                marked ? said + page.t("casework.contact.wasCorrected") : entry.foot(),
                "/cases/" + contact.caseId() + "/contacts/" + contact.id());
    }

    /** Who was there; most often it was the client alone, whose name is known. */
    private Map<PersonId, PersonName> names(List<Contact> all, Person client) {
        Map<PersonId, PersonName> names = new HashMap<>(people.names(all.stream()
                .flatMap(contact -> contact.persons().stream())
                .filter(person -> !person.equals(client.id()))
                .distinct()
                .toList()));
        names.put(client.id(), client.name());
        return names;
    }

    private static String text(TimelineEntry entry) {
        return (entry.title() + " " + entry.about() + " " + entry.text() + " " + entry.foot()).toLowerCase(Locale.ROOT);
    }

    private TimelineEntry entry(Contact contact, Map<PersonId, PersonName> names, CaseworkConcept concept, Page page) {
        boolean held = contact.outcome() == Contact.Outcome.HELD;
        String kind = concept.contactFormats().stream()
                .filter(format -> format.key().equals(contact.kind()))
                .map(format -> format.label().in(page.locale()))
                .findFirst()
                .orElse(contact.kind());
        String title = held ? kind : page.t("casework.contact.outcome." + contact.outcome()) + ", " + kind;
        return new TimelineEntry(
                ContactController.day(contact.heldOn(), page),
                contact.minutes() == null ? null : page.t("casework.contact.minutes.short", contact.minutes()),
                held ? icon(contact.kind()) : "miss",
                contact.place() == null ? title : title + ", " + contact.place(),
                needs(contact, concept, page),
                contact.note(),
                foot(contact, names, page),
                null);
    }

    private static @Nullable String needs(Contact contact, CaseworkConcept concept, Page page) {
        String needs = contact.needs().stream()
                .map(key -> concept.lifeAreas()
                        .find(key)
                        .map(area -> area.label().in(page.locale()))
                        .orElse(key))
                .collect(Collectors.joining(", "));
        return needs.isEmpty() ? null : needs;
    }

    private static @Nullable String foot(Contact contact, Map<PersonId, PersonName> names, Page page) {
        List<String> parts = new ArrayList<>();
        String with = contact.persons().stream()
                .map(names::get)
                .filter(Objects::nonNull)
                .sorted()
                .map(PersonName::full)
                .collect(Collectors.joining(", "));
        if (!with.isEmpty()) {
            parts.add(page.t("casework.contact.with", with));
        }
        if (contact.outcome() == Contact.Outcome.HELD) {
            Contact.Interpreter interpreter = contact.mediation().interpreter();
            if (interpreter != Contact.Interpreter.NONE_NEEDED) {
                parts.add(page.t("casework.contact.mediation", page.t("casework.contact.interpreter." + interpreter)));
            }
            if (!contact.qualified()) {
                parts.add(page.t("casework.contact.notQualified"));
            }
        }
        if (contact.nextStep() != null) {
            parts.add(page.t("casework.contact.next", contact.nextStep())
                    + (contact.nextStepOn() == null ? "" : ", " + page.date(contact.nextStepOn())));
        }
        return parts.isEmpty() ? null : String.join(" · ", parts);
    }

    private static String icon(String kind) {
        return switch (kind) {
            case "home_visit", "outreach" -> "home";
            case "telephone" -> "phone";
            case "mail", "messenger" -> "mail";
            case "accompanying" -> "walk";
            case "video" -> "video";
            case "third_party" -> "people";
            default -> "desk";
        };
    }
}
