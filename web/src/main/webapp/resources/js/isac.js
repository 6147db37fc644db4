// What pages do beyond plain HTML. Without this script every use case still works.
(() => {
  "use strict";

  const dialog = document.getElementById("timeout");
  const trouble = document.getElementById("trouble");
  const user = dialog ? dialog.dataset.user : "";

  function report(kind) {
    if (trouble) {
      trouble.textContent = trouble.dataset[kind];
      trouble.hidden = false;
    }
  }

  // ---- What was typed is kept until the server has it, over a time-out or a change of language.

  const KEPT = "isac.kept";
  const RESTORE = "isac.restore";
  const here = () => location.pathname + location.search;
  const forms = () => document.querySelectorAll("form[data-keep=form]");

  function typed(form) {
    return [...form.elements]
      .filter((e) => e.id && e.name && !["hidden", "password", "file", "submit", "button"].includes(e.type))
      .map((e) => [e.id, e.type === "checkbox" || e.type === "radio" ? e.checked : e.value]);
  }

  function keep() {
    const values = [...forms()].filter((f) => f.dataset.changed).flatMap(typed);
    if (user && values.length > 0) {
      sessionStorage.setItem(KEPT, JSON.stringify({ user, page: here(), values }));
    }
  }

  function forget() {
    sessionStorage.removeItem(KEPT);
    sessionStorage.removeItem(RESTORE);
  }

  function restore() {
    const kept = JSON.parse(sessionStorage.getItem(KEPT) || "null");
    const wanted = sessionStorage.getItem(RESTORE);
    if (!user) {
      return;
    }
    // nothing to restore now: a later refusal shows what was typed by itself
    if (!kept || kept.user !== user) {
      forget();
      return;
    }
    if (wanted && kept.page === here()) {
      for (const [id, value] of kept.values) {
        const field = document.getElementById(id);
        if (field && typeof value === "boolean") {
          field.checked = value;
        } else if (field) {
          field.value = value;
        }
      }
      forms().forEach((form) => changed(form));
      report("restored");
    }
    if (!wanted || kept.page === here()) {
      forget();
    }
  }

  // ---- A draft saves itself: the form's draft button is pressed by Ajax a little after a change.

  const AUTOSAVE_AFTER = 3000;
  const pending = new WeakMap();

  function changed(form) {
    form.dataset.changed = "true";
    if (form.dataset.autosave && !pending.has(form)) {
      pending.set(form, setTimeout(() => save(form), AUTOSAVE_AFTER));
    }
  }

  function save(form) {
    pending.delete(form);
    const button = document.getElementById(form.dataset.autosave);
    if (button && window.faces) {
      // the answer may lead away, to a page that says that the state is gone
      keep();
      delete form.dataset.changed;
      window.faces.ajax.request(button, null, {
        execute: form.id,
        render: "saved",
        "jakarta.faces.behavior.event": "action",
        onevent: (event) => event.status === "success" && forget(),
        onerror: () => (form.dataset.changed = "true"),
      });
    }
  }

  document.addEventListener("input", (event) => {
    const form = event.target.closest("form[data-keep=form]");
    if (form) {
      changed(form);
    }
  });

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.dataset.forget) {
      forget();
      return;
    }
    clearTimeout(pending.get(form));
    keep();
    if (form.dataset.keep === "language") {
      sessionStorage.setItem(RESTORE, "true");
    }
  });

  // ---- The session's end is announced in time. Tabs share one session, so they share the clock.

  const ALIVE = "isac.alive";
  const WARN_BEFORE = 120;
  const alive = () => localStorage.setItem(ALIVE, String(Date.now()));

  function watchSession() {
    const seconds = Number(dialog.dataset.seconds);
    const idle = () => (Date.now() - Number(localStorage.getItem(ALIVE))) / 1000;
    alive();
    setInterval(() => {
      if (idle() > seconds) {
        keep();
        report("signedOut");
        dialog.close();
      } else if (idle() > seconds - WARN_BEFORE && !dialog.open) {
        dialog.showModal();
      } else if (idle() < seconds - WARN_BEFORE && dialog.open) {
        dialog.close();
      }
    }, 5000);
    const goOn = () =>
      fetch(dialog.dataset.ping, { method: "POST" }).then(
        (answer) => (answer.ok ? alive() : (keep(), report("signedOut"))),
        () => report("offline"),
      );
    dialog.addEventListener("close", () => {
      if (idle() <= seconds && idle() > seconds - WARN_BEFORE) {
        goOn();
      }
    });
    dialog.querySelector("button").addEventListener("click", () => dialog.close());
  }

  // ---- Ajax tells what went wrong; the form stays as it is.

  function watchAjax() {
    window.faces.ajax.addOnEvent((event) => event.status === "success" && dialog && alive());
    window.faces.ajax.addOnError((error) => {
      if (error.responseCode === 401) {
        keep();
        report("signedOut");
      } else {
        report(error.responseCode ? "failed" : "offline");
      }
    });
  }

  document.querySelectorAll("[data-print]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  });

  // ---- The summary of what is wrong leads to a group's first choice: a group takes no focus itself.

  document.addEventListener("click", (event) => {
    const link = event.target.closest(".notice-error a[href^='#']");
    const group = link && document.getElementById(link.hash.slice(1));
    const choice = group && group.querySelector("input");
    if (choice) {
      event.preventDefault();
      choice.focus();
    }
  });

  // ---- Search boxes suggest what can be found.

  const SUGGEST_AFTER = 200;

  function watchSearch(suggestions) {
    let asking = 0;
    document.addEventListener("input", (event) => {
      const box = event.target;
      if (box.getAttribute("list") !== suggestions.id) {
        return;
      }
      clearTimeout(asking);
      asking = setTimeout(async () => {
        try {
          const answer = await fetch(`${suggestions.dataset.from}?q=${encodeURIComponent(box.value)}`, {
            redirect: "error",
          });
          const lines = answer.ok ? (await answer.text()).split("\n").filter(Boolean) : [];
          suggestions.replaceChildren(...lines.map((line) => new Option(line, line)));
        } catch {
          suggestions.replaceChildren();
        }
      }, SUGGEST_AFTER);
    });
  }

  // ---- A part that shows work under way is fetched anew until the work is done.

  const LOOK_AGAIN_AFTER = 2000;

  // A screen reader hears a status whose words change where it stands, not one that is put in.
  function sayAnew(id, page) {
    const said = document.getElementById(id);
    const says = page.getElementById(id);
    if (said && says && said.textContent !== says.textContent) {
      said.textContent = says.textContent;
    }
  }

  function watchWork(part) {
    setTimeout(async () => {
      let next = part;
      try {
        const answer = await fetch(location.href);
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        next = page.getElementById(part.id) || part;
        part.replaceWith(next);
        sayAnew(next.dataset.saidIn, page);
      } catch {
        report("offline");
      }
      if (next.dataset.underWay) {
        watchWork(next);
      }
    }, LOOK_AGAIN_AFTER);
  }

  // Scripts with "defer" run when the page is parsed; faces.js, where there is one, stands before.
  if (document.querySelector("[data-between]")) {
    sessionStorage.setItem(RESTORE, "true");
  } else {
    restore();
  }
  if (dialog) {
    watchSession();
  }
  if (window.faces) {
    watchAjax();
  }
  const suggestions = document.getElementById("suggestions");
  if (suggestions) {
    watchSearch(suggestions);
  }
  document.querySelectorAll("[data-under-way]").forEach(watchWork);
})();
