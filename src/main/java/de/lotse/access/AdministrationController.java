package de.lotse.access;

import de.lotse.shared.AccountId;
import de.lotse.shared.OrganisationId;
import de.lotse.shared.Uuids;
import de.lotse.tenancy.Organisations;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NavigationItem;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator's list of accounts: open one, close one. No case, no client, ever (ACC-03). */
@Controller
@Transactional
public class AdministrationController {
    private static final String PREFIX = "access.new";
    private final OpenAccount openAccount;
    private final Organisations organisations;
    private final CurrentActor current;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final Closing closing;

    AdministrationController(
            OpenAccount openAccount,
            Organisations organisations,
            CurrentActor current,
            Accounts accounts,
            JdbcClient jdbc,
            Closing closing) {
        this.openAccount = openAccount;
        this.organisations = organisations;
        this.current = current;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.closing = closing;
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        NavigationItem accountsArea() {
            return new NavigationItem("accounts", "/accounts", Right.ACCOUNT_ADMIN.name(), 200, "person");
        }
    }

    /** What closing an account needs, and what its worker still has to hand over. */
    @Component
    record Closing(
            FindByIndexNameSessionRepository<? extends Session> sessions,
            ApplicationEventPublisher events,
            ObjectProvider<AccountDuties> duties) {}

    /** An account was closed; nobody signs in with it any more. */
    public record Closed(AccountId account, String login) {}

    /** What the page shows. */
    public record AccountsPage(List<Line> lines, List<Choice> roles, List<Choice> organisations) {}

    /** One account. */
    public record Line(
            UUID id, String login, String name, String duty, String roles, boolean secondFactor, boolean disabled) {}

    @GetMapping("/accounts")
    ModelAndView list(@ModelAttribute("page") Page page) {
        return show(Form.empty(PREFIX).with("id", Uuids.next()), page);
    }

    @PostMapping("/accounts")
    ModelAndView open(
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        Form form = Form.of(PREFIX, submitted);
        UUID id = form.requireId("id");
        String login = form.require("login", 80);
        String name = form.require("name", 120);
        String duty = form.require("duty", 120);
        String workplace = form.require("workplace", 160);
        Set<Role> roles = form.choices("roles", Role.class);
        String password = form.secret("password");
        if (roles.isEmpty()) {
            form.reject("roles", "access.new.roles.missing");
        }
        OrganisationId organisation = organisation(form);
        if (organisation == null && roles.contains(Role.AUTHORITY)) {
            form.reject("organisation", "access.new.organisation.missing");
        }
        if (!login.isEmpty() && !login.matches("[A-Za-z0-9._@-]{3,80}")) {
            form.reject("login", "access.new.login.form");
        }
        if (password == null || password.length() < OpenAccount.SHORTEST_PASSWORD) {
            form.reject("password", "access.password.short", OpenAccount.SHORTEST_PASSWORD);
        }
        if (form.hasErrors() || password == null) {
            return refused(show(form, page));
        }
        Actor admin = current.get();
        boolean opened = openAccount
                .open(new OpenAccount.Command(
                        new AccountId(id),
                        admin.municipality(),
                        organisation,
                        login,
                        password,
                        name,
                        duty,
                        workplace,
                        roles,
                        true,
                        admin.account()))
                .isPresent();
        if (!opened) {
            form.reject("login", "access.new.login.taken");
            return refused(show(form, page));
        }
        Flash.good(redirect, "access.new.opened", name);
        return new ModelAndView("redirect:/accounts");
    }

    private @Nullable OrganisationId organisation(Form form) {
        String chosen = form.choice(
                "organisation",
                organisations.all().stream().map(one -> one.id().toString()).toList());
        return chosen == null ? null : OrganisationId.parse(chosen);
    }

    @PostMapping("/accounts/{accountId}/closure")
    String close(
            @PathVariable UUID accountId,
            @RequestParam(required = false) @Nullable String confirmed,
            RedirectAttributes redirect) {
        AccountId account = new AccountId(accountId);
        Optional<AccountDuties> open = closing.duties().stream()
                .filter(one -> confirmed == null && one.left(account) > 0)
                .findFirst();
        if (open.isPresent()) {
            Flash.warn(redirect, open.get().says(), open.get().left(account));
            return "redirect:" + open.get().href(account);
        }
        String login =
                jdbc.sql("""
                        update access_account set disabled_at = clock_timestamp()
                        where municipality_id = database_municipality() and account_id = ? and account_id <> database_account()
                          and disabled_at is null returning login
                        """).param(accountId).query(String.class).optional().orElseThrow(NotFound::new);
        accounts.forget(login);
        closing.sessions().findByPrincipalName(login).keySet().forEach(closing.sessions()::deleteById);
        closing.events().publishEvent(new Closed(account, login));
        Flash.good(redirect, "access.account.closed", login);
        return "redirect:/accounts";
    }

    private ModelAndView show(Form form, Page page) {
        List<Line> lines = jdbc.sql("""
                        select a.*, array(select r.role from access_role r where r.municipality_id = a.municipality_id
                          and r.account_id = a.account_id and r.ended_at is null order by 1) as roles
                        from access_account a where a.municipality_id = database_municipality() order by a.disabled_at nulls first, a.name
                        """)
                .query((row, number) -> new Line(
                        row.getObject("account_id", UUID.class),
                        row.getString("login"),
                        row.getString("name"),
                        row.getString("duty") + ", " + row.getString("workplace"),
                        java.util.Arrays.stream((String[]) row.getArray("roles").getArray())
                                .map(role -> page.t("access.role." + role))
                                .collect(java.util.stream.Collectors.joining(", ")),
                        row.getTimestamp("totp_confirmed_at") != null,
                        row.getTimestamp("disabled_at") != null))
                .list();
        return new ModelAndView("access/accounts")
                .addObject(
                        "view",
                        new AccountsPage(
                                lines,
                                Choice.of(page, "access.role", Role.class),
                                organisations.all().stream()
                                        .map(one -> new Choice(one.id().toString(), one.name()))
                                        .toList()))
                .addObject("form", form);
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
