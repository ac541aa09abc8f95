package de.lotse.casework.relocation;

import de.lotse.casework.paper.WithheldFile;
import de.lotse.consent.Disclosures;
import de.lotse.documents.StoredFile;
import de.lotse.shared.CaseId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether a package may still be handed over: between packing and handing over somebody it is about may take her release or her consent back,
 * or the release ends. Then neither the file nor the passphrase is given out any more (CON-02, CON-03a); both stay in the case as what left.
 */
@Component
@Transactional(readOnly = true)
class LockedPackages implements WithheldFile {
    private final Relocations relocations;
    private final Disclosures disclosures;
    private final Clock clock;

    LockedPackages(Relocations relocations, Disclosures disclosures, Clock clock) {
        this.relocations = relocations;
        this.disclosures = disclosures;
        this.clock = clock;
    }

    /** The release that is missing today, of the first of those it is about who does not allow it. */
    public Optional<Disclosures.Outcome.ReleaseMissing> missing(Relocations.Scope scope) {
        return disclosures.missing(scope.about(), scope.recipient(), scope.topics(), Set.of(), LocalDate.now(clock));
    }

    @Override
    public Optional<String> withheld(CaseId caseId, StoredFile file) {
        return file.kind().equals(Relocations.KIND)
                ? relocations.of(caseId).stream()
                        .filter(one -> one.file().equals(file.id()))
                        .findFirst()
                        .flatMap(one -> missing(one.scope()))
                        .map(_ -> "/cases/" + caseId + "/relocation")
                : Optional.empty();
    }
}
