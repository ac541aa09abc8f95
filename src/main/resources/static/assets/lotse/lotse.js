/* Lotse in the browser. Every page works without this file; it only makes work faster and safer. */
"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const meta = name => document.querySelector(`meta[name="${name}"]`)?.content ?? "";
  const csrf = () => (meta("csrf-header") ? { [meta("csrf-header")]: meta("csrf-token") } : {});

  /* htmx: form protection on every request, errors of the server replace the part they belong to */
  document.addEventListener("htmx:config:request", event => Object.assign(event.detail.ctx.request.headers, csrf()));
  document.addEventListener("htmx:after:swap", () => begin());

  /* Keys: an element says its key itself, so a key without the right does nothing. Can be switched off (WCAG 2.1.4). */
  const keysOff = () => /(^|; )lotse-keys=off/.test(document.cookie);
  const typing = target => target.closest?.("input, textarea, select, [contenteditable]");
  document.addEventListener("keydown", event => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && typing(event.target)) {
      event.target.form?.requestSubmit();
    } else if (!event.ctrlKey && !event.metaKey && !event.altKey && !typing(event.target) && !keysOff()) {
      const target = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
      if (target && !document.querySelector("dialog[open]")) {
        event.preventDefault();
        if (typing(target)) { target.focus(); target.select?.(); } else { target.click(); }
      }
    }
  });
  document.addEventListener("click", event => {
    const toggle = event.target.closest("[data-toggle-keys]");
    if (toggle) {
      document.cookie = `lotse-keys=${keysOff() ? "on" : "off"}; path=/; max-age=31536000; samesite=lax`;
      toggle.setAttribute("aria-pressed", String(!keysOff()));
    }
  });

  /* A grid of times: one stop for the tabulator, the arrows go on; at its edge the week before or after follows */
  const place = link => [Number(link.dataset.row), Number(link.dataset.column)];
  const onward = (links, from, key) => {
    const [row, column] = place(from);
    const along = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[key];
    const distance = link => {
      const [r, c] = [place(link)[0] - row, place(link)[1] - column];
      const ahead = r * along[0] + c * along[1];
      return ahead <= 0 || (along[0] && c) ? Infinity : ahead * 100 + Math.abs(along[0] ? c : r);
    };
    return links.reduce((best, link) => (distance(link) < distance(best) ? link : best), from);
  };
  const grid = table => {
    const links = all("a[data-row]", table);
    links.forEach((link, index) => { link.tabIndex = index ? -1 : 0; });
    table.addEventListener("focusin", event => links.forEach(link => { link.tabIndex = link === event.target ? 0 : -1; }));
    table.addEventListener("keydown", event => {
      const from = event.target.closest("a[data-row]");
      if (!from || !event.key.startsWith("Arrow") || event.altKey || event.ctrlKey || event.metaKey) { return; }
      event.preventDefault();
      const to = onward(links, from, event.key);
      if (to !== from) { to.focus(); } else if (event.key === "ArrowRight") { document.querySelector('[data-week="1"]')?.focus(); } else if (event.key === "ArrowLeft") { document.querySelector('[data-week="-1"]')?.focus(); }
    });
  };

  /* Two versions: take the stored text into one's own */
  document.addEventListener("click", event => {
    const take = event.target.closest("[data-take]");
    const mine = take && document.getElementById(take.dataset.into);
    if (mine) { mine.value = document.getElementById(take.dataset.take).value; mine.focus(); }
  });

  /* Dialogs and menus */
  document.addEventListener("click", event => {
    const opener = event.target.closest("[data-dialog]");
    const dialog = opener && document.getElementById(opener.dataset.dialog);
    if (dialog) { event.preventDefault(); dialog.showModal(); }
    event.target.closest("[data-close]")?.closest("dialog")?.close();
    all("details.menu[open]").filter(menu => !menu.contains(event.target)).forEach(menu => { menu.open = false; });
  });
  document.addEventListener("keydown", event => {
    const menu = event.key === "Escape" && event.target.closest?.("details.menu[open]");
    if (menu) { menu.open = false; menu.querySelector("summary").focus(); }
  });

  /* A form is sent once; coming back with the browser's button makes it usable again */
  const drafts = new Map();
  const release = form => {
    delete form.dataset.sent;
    form.removeAttribute("aria-busy");
    all("[data-paused]", form).forEach(button => { button.disabled = false; delete button.dataset.paused; });
  };
  document.addEventListener("submit", event => {
    const form = event.target;
    if (form.method !== "post") { return; }
    if (form.hasAttribute("data-repeatable")) {
      if (!event.submitter?.formTarget) { delete form.dataset.dirty; }
      return;
    }
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "yes";
    clearTimeout(drafts.get(form));
    drafts.delete(form);
    form.setAttribute("aria-busy", "true");
    setTimeout(() => all("button:not(:disabled)", form).forEach(b => { b.disabled = true; b.dataset.paused = "yes"; }));
    setTimeout(() => release(form), 20000);
  });

  /* A file on its way shows how far it is; what comes back takes the place of the page, as without this */
  document.addEventListener("submit", event => {
    const form = event.target;
    const shown = form.enctype === "multipart/form-data" && form.querySelector("[data-progress-said]");
    const file = shown && form.querySelector("input[type=file]")?.files[0];
    if (!file || event.defaultPrevented) { return; }
    event.preventDefault();
    const [bar, status] = [shown.querySelector("progress"), shown.querySelector("[role=status]")];
    const sending = new XMLHttpRequest();
    shown.hidden = false;
    sending.upload.addEventListener("progress", sent => {
      const percent = Math.floor((sent.loaded / sent.total) * 100);
      bar.value = percent;
      if (percent % 10 === 0) { status.textContent = shown.dataset.progressSaid.replace("{percent}", percent); }
    });
    sending.addEventListener("load", () => {
      history.replaceState({}, "", sending.responseURL);
      document.open();
      document.write(sending.responseText);
      document.close();
    });
    sending.addEventListener("error", () => { status.textContent = shown.dataset.progressFailed; bar.hidden = true; release(form); });
    sending.open("POST", form.action);
    sending.send(new FormData(form, event.submitter));
  });
  addEventListener("pageshow", () => all("form[data-sent]").forEach(release));
  document.addEventListener("htmx:finally:request", event => {
    const form = event.target.closest?.("form");
    if (form) { release(form); }
  });

  /* What is typed is not lost: a hint, a question before leaving, and a draft kept by the server, never by the browser */
  const fields = form => {
    const body = new URLSearchParams();
    new FormData(form).forEach((value, name) => { if (typeof value === "string" && name !== "_csrf") { body.append(name, value); } });
    return body;
  };
  const say = (form, key) => all("[data-draft-status]", form).forEach(place => {
    place.textContent = (form.dataset[key] ?? "").replace("{time}", new Date().toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" }));
  });
  const keep = async form => {
    clearTimeout(drafts.get(form));
    drafts.delete(form);
    try {
      const answer = await fetch(form.dataset.draft, { method: "POST", body: fields(form), headers: csrf(), keepalive: true, redirect: "error" });
      if (!answer.ok) { throw new Error(String(answer.status)); }
      if (!drafts.has(form)) { delete form.dataset.dirty; }
      say(form, "draftSaved");
    } catch {
      say(form, "draftFailed");
    }
  };
  document.addEventListener("input", event => {
    const form = event.target.form;
    if (!form || form.method !== "post") { return; }
    form.dataset.dirty = "yes";
    if (form.dataset.draft) {
      clearTimeout(drafts.get(form));
      drafts.set(form, setTimeout(() => keep(form), 1500));
    } else {
      say(form, "unsaved");
    }
  });
  document.addEventListener("visibilitychange", () => { if (document.hidden) { [...drafts.keys()].forEach(keep); } });
  addEventListener("beforeunload", event => {
    if (document.querySelector("form[data-guard][data-dirty]:not([data-sent])")) { event.preventDefault(); }
  });

  /* Signature: the line drawn becomes an SVG path in the hidden field */
  const signature = pad => {
    const picture = pad.querySelector("svg"), line = pad.querySelector("path"), field = pad.querySelector("input[type=hidden]");
    const point = event => {
      const box = picture.getBoundingClientRect(), view = picture.viewBox.baseVal;
      return `${Math.round((event.clientX - box.left) / box.width * view.width)} ${Math.round((event.clientY - box.top) / box.height * view.height)}`;
    };
    let drawing = false;
    const write = value => { field.value = value; line.setAttribute("d", value); pad.toggleAttribute("data-signed", value !== ""); };
    picture.addEventListener("pointerdown", event => {
      drawing = true; picture.setPointerCapture(event.pointerId); write(`${field.value}M${point(event)}L${point(event)}`);
      field.dispatchEvent(new Event("input", { bubbles: true })); event.preventDefault();
    });
    picture.addEventListener("pointermove", event => { if (drawing) { write(`${field.value}L${point(event)}`); } });
    ["pointerup", "pointercancel"].forEach(name => picture.addEventListener(name, () => { drawing = false; }));
    pad.querySelector("[data-clear]").addEventListener("click", () => write(""));
    pad.hidden = false;
  };

  /* Passkeys: the browser asks its authenticator, the server checks the answer */
  const ask = async (path, body) => {
    const answer = await fetch(path, { method: "POST", headers: { ...csrf(), "Content-Type": "application/json" }, body: body && JSON.stringify(body), redirect: "error" });
    if (!answer.ok) { throw new Error(String(answer.status)); }
    return answer.json();
  };
  const passkey = {
    "sign-in": async () => {
      const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(await ask("/webauthn/authenticate/options"));
      location.assign((await ask("/login/webauthn", (await navigator.credentials.get({ publicKey })).toJSON())).redirectUrl);
    },
    "register": async form => {
      const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(await ask("/webauthn/register/options"));
      const credential = (await navigator.credentials.create({ publicKey })).toJSON();
      await ask("/webauthn/register", { publicKey: { credential, label: form.querySelector("input").value } });
      location.reload();
    },
  };
  const offerPasskey = place => {
    const failed = place.closest("form").querySelector("[data-passkey-failed]");
    place.hidden = !globalThis.PublicKeyCredential?.parseRequestOptionsFromJSON;
    place.addEventListener(place.dataset.passkey === "register" ? "submit" : "click", event => {
      event.preventDefault();
      failed.hidden = true;
      passkey[place.dataset.passkey](place).catch(() => { failed.hidden = false; });
    });
  };

  /* Once for the page and again after each swap */
  const begin = () => {
    all("[data-signature]:not([data-ready])").forEach(pad => { pad.dataset.ready = "yes"; signature(pad); });
    all("[data-submit-on-change]:not([data-ready])").forEach(field => {
      field.dataset.ready = "yes";
      field.addEventListener("change", () => field.form.requestSubmit());
    });
    all("[data-grid]:not([data-ready])").forEach(table => { table.dataset.ready = "yes"; grid(table); });
    all("[data-twin]:not([data-ready])").forEach(slider => {
      const number = slider.form?.elements[slider.dataset.twin];
      const follow = () => { slider.value = number.value.replace(",", "."); };
      slider.dataset.ready = "yes";
      slider.hidden = false;
      slider.addEventListener("input", () => { number.value = slider.value.replace(".", document.documentElement.lang === "de" ? "," : "."); });
      number.addEventListener("input", follow);
      follow();
    });
    all("[data-passkey]:not([data-ready])").forEach(place => { place.dataset.ready = "yes"; offerPasskey(place); });
    all("[data-toggle-keys]").forEach(toggle => toggle.setAttribute("aria-pressed", String(!keysOff())));
    document.querySelector("[data-errors]:not([data-ready])")?.focus();
    all("[data-errors]").forEach(summary => { summary.dataset.ready = "yes"; });
  };
  begin();
})();
