package de.lotse.casework.exchange;

import de.lotse.casework.casefile.AboutWhom;
import de.lotse.casework.casefile.CaseFiles;
import de.lotse.casework.release.Topics;
import de.lotse.people.Person;
import de.lotse.shared.OrganisationId;
import de.lotse.shared.Uuids;
import de.lotse.tenancy.Organisation;
import de.lotse.webui.Form;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form of a question: holds what was typed, right or wrong, and becomes a command once nothing is wrong. */
@Component
class QuestionForm {
    static final String PREFIX = "casework.exchange";
    private final Offices offices;
    private final Topics topics;
    private final NamedFacts facts;
    private final AboutWhom aboutWhom;

    QuestionForm(Offices offices, Topics topics, NamedFacts facts, AboutWhom aboutWhom) {
        this.offices = offices;
        this.topics = topics;
        this.facts = facts;
        this.aboutWhom = aboutWhom;
    }

    /** The form to begin with: about the client, to the authority competent for her, nothing named but her name. */
    Form empty(Person client) {
        List<Organisation> all = offices.all(client.home().town());
        return Form.empty(PREFIX)
                .with("id", Uuids.next())
                .with(AboutWhom.FIELD, client.id())
                .with("office", all.isEmpty() ? null : all.getFirst().id());
    }

    /** What the form offers. */
    Choices choices(CaseFiles.Opened opened, Page page) {
        String town = opened.person().home().town();
        Set<OrganisationId> competent = offices.competent(town);
        List<Choice> about = aboutWhom.allowing(opened.theCase());
        return new Choices(
                about,
                offices.all(town).stream()
                        .map(one -> new Choice(
                                one.id().toString(),
                                one.name(),
                                competent.contains(one.id()) ? page.t("casework.exchange.competent") : null))
                        .toList(),
                topics.choices(opened.theCase(), page),
                about.isEmpty()
                        ? facts.choices(opened.person(), page)
                        : Choice.of(page, "casework.exchange.named", NamedFacts.Fact.class));
    }

    /**
     * What can be chosen.
     *
     * @param about whom it can be about; empty where only the client
     * @param facts with what is known, where it can be about the client only; otherwise the look before sending shows it
     */
    record Choices(List<Choice> about, List<Choice> offices, List<Choice> topics, List<Choice> facts) {}

    AboutWhom aboutWhom() {
        return aboutWhom;
    }

    /** Reads it; null with the problems at their fields. */
    SendQuestion.@Nullable Command read(Form form, CaseFiles.Opened opened, Page page) {
        UUID id = form.requireId("id");
        String office = form.requireChoice(
                "office",
                offices.all(null).stream().map(one -> one.id().toString()).toList());
        Person about = aboutWhom.read(form, opened.theCase());
        List<String> chosen = form.requireChoices("topics", topics.keys(opened.theCase()));
        String subject = form.require("subject", 160);
        String text = form.requireText("text", 4_000);
        Set<NamedFacts.Fact> named = form.choices("named", NamedFacts.Fact.class);
        String reference = form.line("reference", 80);
        LocalDate wishedBy = form.date("wishedBy");
        if (wishedBy != null && wishedBy.isBefore(page.today())) {
            form.reject("wishedBy", "casework.exchange.wishedBy.past");
        }
        if (form.hasErrors()) {
            return null;
        }
        Question.Content content =
                new Question.Content(about.name().full(), chosen, subject, text, facts.lines(about, named, reference));
        return new SendQuestion.Command(
                opened.theCase().id(),
                id,
                about.id(),
                OrganisationId.parse(office),
                content,
                wishedBy,
                facts.left(content));
    }
}
