package de.lotse.casework.contact;

import de.lotse.shared.CaseId;
import de.lotse.vault.Vault;
import de.lotse.webui.Page;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What is to be done in the cases within reach, until when. */
@Repository
@Transactional
public class Tasks {
    private final JdbcClient jdbc;
    private final Vault vault;

    Tasks(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /**
     * One task.
     *
     * @param kind next_step, follow_up, review, plan or agreement
     */
    public record Task(
            CaseId caseId,
            UUID id,
            String kind,
            String text,
            @Nullable LocalDate dueOn) {
        /** What was agreed at a talk as the next step, if anything was. */
        static Optional<Task> nextStep(Contact contact) {
            return Optional.ofNullable(contact.nextStep())
                    .map(step ->
                            new Task(contact.caseId(), idOfStep(contact), "next_step", step, contact.nextStepOn()));
        }

        /** A talk has one next step in each of its cases. */
        static UUID idOfStep(Contact contact) {
            return UUID.nameUUIDFromBytes(("step:" + contact.id() + contact.caseId()).getBytes(StandardCharsets.UTF_8));
        }

        /** What kind of task it is, in words; one without a day says so. */
        public String said(Page page) {
            String words = page.t("casework.today.task." + kind);
            return dueOn == null ? page.t("casework.today.task.undated", words) : words;
        }

        /** The day it stands under: without one of its own it is today's until it is done. */
        public LocalDate day(Page page) {
            return dueOn == null ? page.today() : dueOn;
        }
    }

    /** Notes a task; a second time with the same identifier changes nothing. */
    public void note(Task task) {
        jdbc.sql("""
                        insert into casework_task (municipality_id, case_id, task_id, kind, text, due_on, noted_at, noted_by)
                        values (database_municipality(), ?, ?, ?, ?, ?, clock_timestamp(), database_account()) on conflict do nothing
                        """)
                .param(task.caseId().value())
                .param(task.id())
                .param(task.kind())
                .param(vault.seal(task.caseId().value(), "task.text", task.text()))
                .param(task.dueOn())
                .update();
    }

    /** What is to be done was noted wrong: notes it right. What is done already stays as it was. */
    void correct(Task task) {
        int corrected = jdbc.sql("""
                        update casework_task set text = ?, due_on = ?
                        where municipality_id = database_municipality() and case_id = ? and task_id = ? and done_at is null
                        """)
                .param(vault.seal(task.caseId().value(), "task.text", task.text()))
                .param(task.dueOn())
                .param(task.caseId().value())
                .param(task.id())
                .update();
        if (corrected == 0) {
            note(task);
        }
    }

    /** There is nothing to do, and nothing was done, e.g. because it was noted by mistake. What is done already stays. */
    public void drop(CaseId caseId, UUID task) {
        jdbc.sql("""
                        delete from casework_task
                        where municipality_id = database_municipality() and case_id = ? and task_id = ? and done_at is null
                        """).params(caseId.value(), task).update();
    }

    /** The task is done. @return whether there was an open one within reach */
    public boolean finish(CaseId caseId, UUID task) {
        return jdbc.sql("""
                                update casework_task set done_at = clock_timestamp(), done_by = database_account()
                                where municipality_id = database_municipality() and case_id = ? and task_id = ? and done_at is null
                                """).params(caseId.value(), task).update() == 1;
    }

    /** The open tasks of the case, most urgent first. */
    @Transactional(readOnly = true)
    public List<Task> open(CaseId caseId) {
        return query(" and t.case_id = ?", caseId.value());
    }

    /** The open tasks of these cases, most urgent first. */
    @Transactional(readOnly = true)
    public List<Task> openIn(Collection<CaseId> cases) {
        UUID[] ids = cases.stream().map(CaseId::value).toArray(UUID[]::new);
        return ids.length == 0 ? List.of() : query(" and t.case_id = any (?)", ids);
    }

    private List<Task> query(String condition, Object value) {
        return jdbc.sql(
                        "select t.* from casework_task t where t.municipality_id = database_municipality() and t.done_at is null"
                                + condition + " order by t.due_on nulls last, t.noted_at")
                .param(value)
                .query((row, number) -> new Task(
                        new CaseId(row.getObject("case_id", UUID.class)),
                        row.getObject("task_id", UUID.class),
                        row.getString("kind"),
                        vault.open(row.getObject("case_id", UUID.class), "task.text", row.getBytes("text")),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }
}
