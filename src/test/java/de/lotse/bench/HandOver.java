package de.lotse.bench;

import de.lotse.access.ActAs;
import de.lotse.access.OpenAccount;
import de.lotse.access.Role;
import de.lotse.casework.casefile.Caseload;
import de.lotse.casework.departure.StartTransfers;
import de.lotse.casework.handover.AcceptTransfers;
import de.lotse.casework.handover.Transfer;
import de.lotse.casework.handover.Transfers;
import de.lotse.database.Acting;
import de.lotse.database.ActingContext;
import de.lotse.shared.AccountId;
import de.lotse.shared.MunicipalityId;
import de.lotse.shared.Uuids;
import de.lotse.tenancy.InstallMunicipality;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** A worker leaves and a colleague takes over all her open cases: one transaction for each offer and each acceptance. */
final class HandOver {
    private static final String SUCCESSOR = "messung-nachfolge";
    private static final AccountId SUCCESSOR_ACCOUNT =
            new AccountId(UUID.nameUUIDFromBytes(SUCCESSOR.getBytes(StandardCharsets.UTF_8)));
    private final ApplicationContext app;
    private final LocalDate today;

    HandOver(ApplicationContext app, LocalDate today) {
        this.app = app;
        this.today = today;
    }

    /** What it took. */
    record Taken(int cases, Duration offering, Duration accepting) {}

    /** Hands over whatever the first worker holds, or back to her if the colleague has it. */
    Taken measure() {
        openSuccessor();
        boolean forth = open(Invented.login(0)).size() > open(SUCCESSOR).size();
        String giver = forth ? Invented.login(0) : SUCCESSOR;
        String receiver = forth ? SUCCESSOR : Invented.login(0);
        AccountId to = forth ? SUCCESSOR_ACCOUNT : new AccountId(Invented.account(0));
        List<StartTransfers.Wish> wishes = open(giver).stream()
                .filter(Caseload.Row::writable)
                .map(row -> new StartTransfers.Wish(row.id(), to, "Erfundenes, das man wissen muss"))
                .toList();
        long begun = System.nanoTime();
        ActAs.worker(giver, () -> app.getBean(StartTransfers.class).own(Uuids.next(), wishes, today, null));
        long offered = System.nanoTime();
        List<UUID> waiting = as(receiver, () -> app.getBean(Transfers.class).mine(today)).stream()
                .filter(Transfer::open)
                .map(Transfer::id)
                .toList();
        int accepted = ActAs.worker(
                receiver,
                () -> app.getBean(AcceptTransfers.class).accept(waiting).accepted());
        return new Taken(accepted, Duration.ofNanos(offered - begun), Duration.ofNanos(System.nanoTime() - offered));
    }

    private List<Caseload.Row> open(String login) {
        return as(login, () -> app.getBean(Caseload.class).open());
    }

    private <T> T as(String login, Supplier<T> work) {
        return ActAs.worker(
                login,
                () -> java.util.Objects.requireNonNull(
                        app.getBean(TransactionTemplate.class).execute(_ -> work.get())));
    }

    /** A colleague in the municipality of the first worker; opened once. */
    private void openSuccessor() {
        MunicipalityId municipality = app.getBean(InstallMunicipality.class).install("unna");
        Acting.run(
                new ActingContext(municipality, SUCCESSOR_ACCOUNT, "bench"),
                () -> app.getBean(OpenAccount.class)
                        .open(new OpenAccount.Command(
                                SUCCESSOR_ACCOUNT,
                                municipality,
                                null,
                                SUCCESSOR,
                                Invented.PASSWORD,
                                "Messung Nachfolge",
                                "Case Management",
                                "Musterort",
                                Set.of(Role.CASE_MANAGER),
                                false,
                                null)));
    }
}
