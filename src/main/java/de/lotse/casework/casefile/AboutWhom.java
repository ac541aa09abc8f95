package de.lotse.casework.casefile;

import de.lotse.consent.Disclosures;
import de.lotse.people.Person;
import de.lotse.people.PersonName;
import de.lotse.shared.PersonId;
import de.lotse.webui.Form;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whom a form is about where several adults are carried in the case (CW-02): each of them releases for herself (CON-03), children go
 * with the client. It is the client unless somebody else is chosen; where she is the only adult, nothing is asked.
 */
@Component
public class AboutWhom {
    /** What the field is called in every form. */
    public static final String FIELD = "about";

    private final CarriedPeople carried;
    private final Clock clock;

    AboutWhom(CarriedPeople carried, Clock clock) {
        this.carried = carried;
        this.clock = clock;
    }

    /** All of them, to choose from; empty where there is nothing to choose. */
    public List<Choice> adults(Case theCase) {
        return several(carried.adults(theCase, today()));
    }

    /** Those of them about whom something may be written and passed on, to choose from; empty where there is nothing to choose. */
    public List<Choice> allowing(Case theCase) {
        Set<PersonId> silent = carried.silent(theCase);
        return several(carried.adults(theCase, today()).stream()
                .filter(person -> !silent.contains(person.id()))
                .toList());
    }

    /** Who was chosen, whatever she allows; a problem stands in the form when she is no adult of the case. */
    public Person chosen(Form form, Case theCase) {
        List<Person> adults = carried.adults(theCase, today());
        Person client = adults.stream()
                .filter(one -> one.id().equals(theCase.mainPerson()))
                .findFirst()
                .orElseThrow(NotFound::new);
        UUID wanted = form.id(FIELD);
        if (wanted == null) {
            return client;
        }
        return adults.stream()
                .filter(one -> one.id().value().equals(wanted))
                .findFirst()
                .orElseGet(() -> {
                    form.reject(FIELD, "webui.form.choose");
                    return client;
                });
    }

    /** Who was chosen; a problem stands in the form, too, when she is carried beside the client and took her consent back (CON-02). */
    public Person read(Form form, Case theCase) {
        Person person = chosen(form, theCase);
        carried.refused(theCase, List.of(person.id()))
                .ifPresent(name -> form.refuse("casework.stop.carried", name.full()));
        return person;
    }

    /** The adults carried beside the client about whom something may be written and passed on, to choose from. */
    public List<Choice> others(Case theCase) {
        return allowing(theCase).stream()
                .filter(one -> !one.value().equals(theCase.mainPerson().toString()))
                .toList();
    }

    /** Those of them chosen in the field; a problem stands in the form when one of them took her consent back (CON-02). */
    public List<PersonId> others(Form form, String field, Case theCase) {
        List<PersonId> chosen = form
                .choices(
                        field,
                        carried.adults(theCase, today()).stream()
                                .map(one -> one.id().toString())
                                .filter(one -> !one.equals(theCase.mainPerson().toString()))
                                .toList())
                .stream()
                .map(PersonId::parse)
                .toList();
        carried.refused(theCase, chosen).ifPresent(name -> form.refuse("casework.stop.carried", name.full()));
        return chosen;
    }

    /** The name of somebody carried beside the client, whom something is about; null for the client herself. */
    public @Nullable String name(Case theCase, PersonId about) {
        return carried.name(theCase, about).map(PersonName::full).orElse(null);
    }

    /** A recipient in a sentence about a release; where it is not the client's, with the name of whose it is. */
    public String recipient(String recipient, Case theCase, Person about, Page page) {
        return about.id().equals(theCase.mainPerson())
                ? recipient
                : page.t("casework.about.recipient", recipient, about.name().full());
    }

    /** The recipient of a release that is missing; where it is not the client's, with the name of whose it is. */
    public String recipient(Disclosures.Outcome.ReleaseMissing missing, Case theCase, Page page) {
        String recipient = missing.recipient().name();
        String whose = name(theCase, missing.person());
        return whose == null ? recipient : page.t("casework.about.recipient", recipient, whose);
    }

    private static List<Choice> several(List<Person> adults) {
        return adults.size() < 2
                ? List.of()
                : adults.stream()
                        .map(one -> new Choice(one.id().toString(), one.name().full()))
                        .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
