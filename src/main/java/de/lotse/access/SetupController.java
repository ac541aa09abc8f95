package de.lotse.access;

import de.lotse.database.Acting;
import de.lotse.database.ActingContext;
import de.lotse.database.DatabaseSettings;
import de.lotse.shared.AccountId;
import de.lotse.shared.MunicipalityId;
import de.lotse.tenancy.InstallMunicipality;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NotFound;
import de.lotse.webui.components.Choice;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The very first sign-in of an installation: whoever reads the one-time code on the server's console chooses the municipality and
 * becomes its administrator. Once there is an account, this page does not exist.
 */
@Controller
public class SetupController implements ApplicationRunner {
    private static final String PREFIX = "access.setup";
    private static final int MOST_ATTEMPTS = 10;
    private final JdbcClient jdbc;
    private final OpenAccount openAccount;
    private final InstallMunicipality install;
    private final DatabaseSettings settings;
    private final java.util.concurrent.atomic.AtomicInteger attempts = new java.util.concurrent.atomic.AtomicInteger();
    private final AtomicReference<@Nullable String> code = new AtomicReference<>();

    SetupController(JdbcClient jdbc, OpenAccount openAccount, InstallMunicipality install, DatabaseSettings settings) {
        this.jdbc = jdbc;
        this.openAccount = openAccount;
        this.install = install;
        this.settings = settings;
    }

    /** Municipalities whose concept ships with Lotse. */
    public record SetupPage(List<Choice> municipalities) {}

    /** Prints the one-time code where only the administrator of the machine reads it. */
    @Override
    public void run(ApplicationArguments arguments) {
        if (!anyAccount()) {
            String fresh = Totp.base32(Totp.newSecret()).substring(0, 20);
            code.set(fresh);
            OneTimeCode.write(file(), fresh);
        }
    }

    @GetMapping("/setup")
    ModelAndView page() {
        if (code.get() == null || anyAccount()) {
            throw new NotFound();
        }
        return show(Form.empty(PREFIX));
    }

    @PostMapping("/setup")
    ModelAndView setUp(@RequestParam MultiValueMap<String, String> submitted, RedirectAttributes redirect) {
        String expected = code.get();
        if (expected == null || anyAccount() || attempts.get() >= MOST_ATTEMPTS) {
            throw new NotFound();
        }
        Form form = Form.of(PREFIX, submitted);
        String municipality = form.requireChoice("municipality", InstallMunicipality.available());
        String login = form.require("login", 80);
        String name = form.require("name", 120);
        String password = form.secret("password");
        if (!MessageDigest.isEqual(bytes(expected), bytes(form.require("code", 40)))) {
            attempts.incrementAndGet();
            form.reject("code", "access.setup.code.wrong");
        }
        if (password == null || password.length() < OpenAccount.SHORTEST_PASSWORD) {
            form.reject("password", "access.password.short", OpenAccount.SHORTEST_PASSWORD);
        }
        if (form.hasErrors() || password == null) {
            ModelAndView again = show(form);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        if (!code.compareAndSet(expected, null)) {
            throw new NotFound();
        }
        create(municipality, login, name, password);
        OneTimeCode.remove(file());
        Flash.good(redirect, "access.setup.done");
        return new ModelAndView("redirect:/sign-in");
    }

    private void create(String municipality, String login, String name, String password) {
        MunicipalityId id = install.install(municipality);
        AccountId account = AccountId.next();
        Acting.run(
                new ActingContext(id, account, "setup"),
                () -> openAccount.open(new OpenAccount.Command(
                        account,
                        id,
                        null,
                        login,
                        password,
                        name,
                        "Administration",
                        municipality,
                        Set.of(Role.ADMINISTRATOR, Role.COORDINATOR),
                        true,
                        null)));
    }

    private Path file() {
        return settings.home().resolve("first-administrator.code");
    }

    private boolean anyAccount() {
        return jdbc.sql("select access_any_account()").query(Boolean.class).single();
    }

    private static ModelAndView show(Form form) {
        return new ModelAndView("access/setup")
                .addObject(
                        "view",
                        new SetupPage(InstallMunicipality.available().stream()
                                .map(key -> new Choice(key, key))
                                .toList()))
                .addObject("form", form);
    }

    private static byte[] bytes(String text) {
        return text.strip().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
