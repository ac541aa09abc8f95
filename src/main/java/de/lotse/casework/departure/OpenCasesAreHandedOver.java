package de.lotse.casework.departure;

import de.lotse.access.AccountDuties;
import de.lotse.casework.handover.LeftCases;
import de.lotse.shared.AccountId;
import org.springframework.stereotype.Component;

/** An account is not closed while its worker runs open cases, unless somebody says so twice. */
@Component
class OpenCasesAreHandedOver implements AccountDuties {
    private final LeftCases left;

    OpenCasesAreHandedOver(LeftCases left) {
        this.left = left;
    }

    @Override
    public int left(AccountId account) {
        return left.count(account);
    }

    @Override
    public String says() {
        return "access.account.holds";
    }

    @Override
    public String href(AccountId account) {
        return "/departures/" + account;
    }
}
