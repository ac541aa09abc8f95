package de.lotse.people;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Grants;
import de.lotse.access.SamePeople;
import de.lotse.casework.CaseBench;
import de.lotse.casework.casefile.Cases;
import de.lotse.shared.PersonId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who sees a person recorded twice: whoever saw one of the records, no case more, and nobody who is kept out. */
@LotseTest
class MergedReachTests extends TwoRecords {
    @Test
    @Requirement({"IN-15", "ACC-02"})
    void whoeverSeparatesThemAndSeesOnlyOneIsLedToIt() throws Exception {
        merge(second, first);
        CaseBench colleague = holder(first);
        assertThat(colleague.see("/people/" + second).body()).contains("Zusammengeführt");
        assertThat(looks(colleague, first))
                .as("what the other record says was seen")
                .isOne();
        String undo =
                "/people/" + second + "/merges/" + merges(second).getFirst().id() + "/delete";
        assertThat(colleague.send(undo).redirect()).isEqualTo("/people/" + first);
        assertThat(colleague.see("/people/" + first).status()).isEqualTo(200);
        assertThat(colleague.see("/people/" + second).status()).isEqualTo(404);
    }

    private int looks(CaseBench by, PersonId at) {
        return bench().as(() -> bench().sql("""
                        select count(*) from audit_entry where subject_id = ? and account_id = ? and detail = 'added'
                        """)
                .params(at.value(), by.account().value())
                .query(Integer.class)
                .single());
    }

    @Test
    @Requirement({"IN-15", "ACC-02"})
    void whoeverReachesOnlyTheKeptRecordSeparatesTheOthersSoundly() {
        PersonId third = register("Mitthal", "Hanan");
        merge(second, third);
        merge(first, second);
        CaseBench colleague = holder(first);
        UUID outer = merges(first).stream()
                .filter(one -> one.merged().equals(second))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(colleague.as(() -> app.getBean(MergePeople.class).undo(outer)))
                .contains(second);
        assertThat(bench().as(() -> app.getBean(SamePeople.class).kept(List.of(first, second, third))))
                .containsEntry(first, first)
                .containsEntry(second, second)
                .containsEntry(third, second);
        assertThat(bench().as(() -> app.getBean(SamePeople.class).all(third))).containsExactlyInAnyOrder(second, third);
    }

    @Test
    @Requirement({"IN-15", "ACC-06"})
    void whoeverIsKeptOutOfOneRecordsCaseDoesNotComeInByTheOther() {
        CaseBench colleague = holder(second);
        bench().as(() -> {
            app.getBean(Grants.class).exclude(caseId, colleague.account(), "verwandt");
            return caseId;
        });
        assertThat(colleague.as(() -> app.getBean(People.class).find(second))).isPresent();
        merge(second, first);
        assertThat(colleague.as(() -> app.getBean(People.class).find(second))).isEmpty();
        assertThat(colleague.as(() -> app.getBean(People.class).find(first))).isEmpty();
    }

    private CaseBench holder(PersonId person) {
        CaseBench colleague = new CaseBench(app, "unna");
        bench().as(() -> bench().sql("""
                        insert into access_person_holder (municipality_id, person_id, account_id, since_at)
                        values (database_municipality(), ?, ?, now())
                        """)
                .params(person.value(), colleague.account().value())
                .update());
        return colleague;
    }

    @Test
    @Requirement({"IN-15", "ACC-02"})
    void whoeverSawOneRecordSeesThePersonAndNoCaseMore() {
        CaseBench colleague = new CaseBench(app, "unna");
        merge(second, first);
        assertThat(colleague.as(() -> app.getBean(People.class).find(second))).isEmpty();
        assertThat(colleague.as(() -> app.getBean(Cases.class).of(second))).isEmpty();
        bench().as(() -> bench().sql("""
                        insert into access_person_holder (municipality_id, person_id, account_id, since_at)
                        values (database_municipality(), ?, ?, now())
                        """)
                .params(first.value(), colleague.account().value())
                .update());
        assertThat(colleague.as(() -> app.getBean(People.class).find(second))).isPresent();
        assertThat(colleague.as(() -> app.getBean(Cases.class).of(second))).isEmpty();
    }
}
