package de.lotse.capacity.forecast;

import de.lotse.shared.Uuids;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks what a change would do, shows it, keeps it and prints it. No transaction around: the runs are played beside the request. */
@Controller
class ForecastController {
    private static final String PREFIX = "capacity.forecast";
    private static final String HOME = "/capacity/forecast/";
    private final ForecastPages pages;
    private final RunForecast run;
    private final ForecastPrints prints;
    private final Forecasts forecasts;

    ForecastController(ForecastPages pages, RunForecast run, ForecastPrints prints, Forecasts forecasts) {
        this.pages = pages;
        this.run = run;
        this.prints = prints;
        this.forecasts = forecasts;
    }

    @GetMapping("/capacity/forecast")
    ModelAndView ask(@ModelAttribute("page") Page page) {
        ForecastPages.Begin begin = pages.begin(page);
        return show(begin.view(), form(begin.today(), page));
    }

    @PostMapping("/capacity/forecast")
    ModelAndView begin(@RequestParam MultiValueMap<String, String> submitted, @ModelAttribute("page") Page page) {
        Form form = Form.of(PREFIX, submitted);
        UUID id = form.requireId("id");
        Inputs inputs = inputs(form);
        if (inputs == null || form.hasErrors()) {
            return again(form, page);
        }
        switch (run.begin(id, inputs)) {
            case BEGUN -> {
                return new ModelAndView("redirect:" + HOME + id);
            }
            case ALREADY -> form.standsAlready();
            case NOTHING_KNOWN -> form.refuse("capacity.forecast.unknown");
            case ANOTHER_RUNS -> form.refuse("capacity.forecast.another");
            case TOO_MANY -> form.refuse("capacity.forecast.queue");
        }
        return again(form, page);
    }

    private ModelAndView again(Form form, Page page) {
        return refused(show(pages.begin(page).view(), form));
    }

    /** While it is played, the browser asks again by itself, with or without JavaScript. */
    @GetMapping("/capacity/forecast/{forecastId}")
    ModelAndView result(
            @PathVariable UUID forecastId, @ModelAttribute("page") Page page, HttpServletResponse response) {
        Forecast forecast = pages.find(forecastId);
        ForecastPage view = pages.of(forecast, page);
        if (forecast.state() == Forecast.State.RUNNING) {
            response.setHeader("Refresh", "1");
        }
        return show(view, form(forecast.inputs(), page));
    }

    @PostMapping("/capacity/forecast/{forecastId}/name")
    ModelAndView keep(
            @PathVariable UUID forecastId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        Forecast forecast = pages.find(forecastId);
        Form form = Form.of(PREFIX, submitted);
        String name = form.require("name", 120);
        if (form.hasErrors()) {
            return refused(show(pages.of(forecast, page), form(forecast.inputs(), page))
                    .addObject("naming", form));
        }
        forecasts.name(forecastId, name);
        Flash.good(redirect, "capacity.forecast.kept");
        return new ModelAndView("redirect:" + HOME + forecastId);
    }

    @GetMapping("/capacity/forecast/{forecastId}/forecast.pdf")
    Object print(@PathVariable UUID forecastId, @ModelAttribute("page") Page page) {
        Forecast forecast = pages.find(forecastId);
        Forecast.Result result = forecast.result();
        if (result == null) {
            throw new NotFound();
        }
        return prints.pdf(forecast, result, page);
    }

    private static @Nullable Inputs inputs(Form form) {
        BigDecimal fte = required(form, "fte", "0", "300");
        BigDecimal perPost = required(form, "perPost", "1", "300");
        BigDecimal perMonth = required(form, "perMonth", "0", "1000");
        Integer duration = whole(form, "duration", 20, 400);
        Integer waiting = whole(form, "waiting", 0, 5_000);
        return fte == null || perPost == null || perMonth == null || duration == null || waiting == null
                ? null
                : new Inputs(fte, perPost, perMonth, duration, waiting);
    }

    private static @Nullable Integer whole(Form form, String name, int min, int max) {
        form.require(name);
        return form.problem(name) == null ? form.integer(name, min, max) : null;
    }

    private static @Nullable BigDecimal required(Form form, String name, String min, String max) {
        form.require(name);
        return form.problem(name) == null ? form.decimal(name, new BigDecimal(min), new BigDecimal(max)) : null;
    }

    private static Form form(@Nullable Inputs inputs, Page page) {
        Form form = Form.empty(PREFIX).with("id", Uuids.next());
        return inputs == null
                ? form
                : form.with("fte", page.typed(inputs.fte()))
                        .with("perPost", page.typed(inputs.perPost()))
                        .with("perMonth", page.typed(inputs.perMonth()))
                        .with("duration", inputs.duration())
                        .with("waiting", inputs.waiting());
    }

    private static ModelAndView show(ForecastPage view, Form form) {
        return new ModelAndView("capacity/forecast/forecast")
                .addObject("view", view)
                .addObject("form", form)
                .addObject("naming", Form.empty(PREFIX));
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
