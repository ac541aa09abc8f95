package de.lotse.casework.exchange;

import de.lotse.casework.casefile.CaseFiles;
import de.lotse.casework.release.Topics;
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

    QuestionForm(Offices offices, Topics topics, NamedFacts facts) {
        this.offices = offices;
        this.topics = topics;
        this.facts = facts;
    }

    /** The form to begin with: to the authority competent for her, nothing named but her name. */
    Form empty(@Nullable String town) {
        List<Organisation> all = offices.all(town);
        return Form.empty(PREFIX)
                .with("id", Uuids.next())
                .with("office", all.isEmpty() ? null : all.getFirst().id());
    }

    /** What the form offers. */
    Choices choices(CaseFiles.Opened opened, Page page) {
        String town = opened.person().home().town();
        Set<OrganisationId> competent = offices.competent(town);
        return new Choices(
                offices.all(town).stream()
                        .map(one -> new Choice(
                                one.id().toString(),
                                one.name(),
                                competent.contains(one.id()) ? page.t("casework.exchange.competent") : null))
                        .toList(),
                topics.choices(opened.theCase(), page),
                facts.choices(opened.person(), page));
    }

    /** What can be chosen. */
    record Choices(List<Choice> offices, List<Choice> topics, List<Choice> facts) {}

    /** Reads it; null with the problems at their fields. */
    SendQuestion.@Nullable Command read(Form form, CaseFiles.Opened opened, Page page) {
        UUID id = form.requireId("id");
        String office = form.requireChoice(
                "office",
                offices.all(null).stream().map(one -> one.id().toString()).toList());
        List<String> about = form.requireChoices("topics", topics.keys(opened.theCase()));
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
        Question.Content content = new Question.Content(
                opened.person().name().full(), about, subject, text, facts.lines(opened.person(), named, reference));
        return new SendQuestion.Command(
                opened.theCase().id(), id, OrganisationId.parse(office), content, wishedBy, facts.left(content));
    }
}
