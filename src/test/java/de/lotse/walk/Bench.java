package de.lotse.walk;

import de.lotse.access.OpenAccount;
import de.lotse.access.Role;
import de.lotse.browser.Browser;
import de.lotse.browser.Look;
import de.lotse.browser.Visit;
import de.lotse.casework.CaseBench;
import de.lotse.consent.Issuers;
import de.lotse.database.Acting;
import de.lotse.database.ActingContext;
import de.lotse.directory.InstallOffers;
import de.lotse.shared.AccountId;
import de.lotse.shared.MunicipalityId;
import de.lotse.tenancy.InstallMunicipality;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Workers of the towns who sign in with a password alone, as in the demonstration, and sit at their browsers. */
@Component
class Bench {
    static final String PASSWORD = "Beispielsatz-2026";
    private final InstallMunicipality install;
    private final InstallOffers offers;
    private final OpenAccount openAccount;
    private final Issuers issuers;
    private final String base;

    Bench(
            InstallMunicipality install,
            InstallOffers offers,
            OpenAccount openAccount,
            Issuers issuers,
            @Value("${lotse.address:}") String base) {
        this.install = install;
        this.offers = offers;
        this.openAccount = openAccount;
        this.issuers = issuers;
        this.base = base;
    }

    String base() {
        return base;
    }

    /** A new case manager of the town. @return her sign-in name */
    String worker(Town town) {
        MunicipalityId id = install.install(town.key());
        offers.install(town.key());
        AccountId account = AccountId.next();
        String login = "gang-" + account.value();
        Acting.run(new ActingContext(id, account, "test"), () -> {
            openAccount.open(new OpenAccount.Command(
                    account,
                    id,
                    null,
                    login,
                    PASSWORD,
                    "Gitta Gangbeispiel",
                    "Case Management",
                    town.place(),
                    Set.of(Role.CASE_MANAGER),
                    false,
                    null));
            issuers.save(
                    null,
                    new Issuers.Details(
                            "Musterplatz 1", "Telefon 0000", "Datenschutz", "Rechenzentrum", "Beschwerdestelle"));
        });
        return login;
    }

    /** The account behind a sign-in name, as lists of colleagues carry it. */
    static String account(String login) {
        return login.substring("gang-".length());
    }

    /** A worker who is signed in. */
    Walk signedIn(Town town) {
        return signedIn(worker(town));
    }

    /** The worker at one more browser. */
    Walk signedIn(String login) {
        Visit visit = Browser.visit(Look.WIDE);
        Walk walk = new Walk(visit, base, login, false);
        visit.open(base + "/sign-in");
        walk.page().fill("#login", login);
        walk.page().fill("#password", PASSWORD);
        walk.press("form.sign-in button.main");
        return walk;
    }

    /** Somebody who was prepared without a browser, now at one. */
    Walk signedIn(CaseBench who) {
        Visit visit = Browser.visit(Look.WIDE).signIn(base, who.login());
        return new Walk(visit, base, who.login(), false);
    }

    /** Takes somebody in up to an open case. */
    Walk withCase(Town town) {
        Walk walk = signedIn(town);
        Arrival arrival = new Arrival(walk, town);
        arrival.register();
        arrival.declare("privacy_notice");
        arrival.declare("consent");
        arrival.openCase(town.equals(Town.ENNEPE_RUHR) ? "level_2" : "");
        return walk;
    }
}
