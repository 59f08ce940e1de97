// Keeps an open page fresh: while somebody is there, it asks every so often whether what it shows has changed. What is known
// changes in place. What is new waits until it is asked for, and so does all that has a form in it: nothing that a hand is
// about to press ever moves. Only a page on which nothing stood to press shows the new at once.
(() => {
  "use strict";

  const EVERY = 20_000;
  // A page that nobody touches any more must not keep its session from running out.
  const AWAY = 10 * 60_000;
  const live = document.querySelector("[data-live]");
  const fresh = document.getElementById("fresh");
  const said = document.getElementById("said");
  let touched = Date.now();
  let asking = false;

  const announce = (words) => { said.textContent = ""; setTimeout(() => { said.textContent = words; }, 100); };
  const items = (root) => new Map([...root.querySelectorAll("[data-item]")].map((item) => [item.id, item]));
  const inHand = () => live.querySelector(":is(a, button, summary):is(:hover, :focus)");

  const renew = (old, now) => {
    const focused = old.contains(document.activeElement);
    old.innerHTML = now.innerHTML;
    if (focused) {
      old.querySelector("a")?.focus();
    }
  };

  const offer = () => {
    fresh.hidden = false;
    announce(said.dataset.new);
  };

  const replace = async (now) => {
    live.innerHTML = now.innerHTML;
    announce(said.dataset.new);
    const { initAll } = await import("./govuk-frontend.min.js");
    initAll(live);
  };

  const update = (now) => {
    const known = items(live);
    const there = items(now);
    live.dataset.version = now.dataset.version;
    if (live.querySelector("[data-idle]") && !inHand()) {
      replace(now);
    } else if (live.querySelector("[data-idle], form") || known.size !== there.size || [...known.keys()].some((id) => !there.has(id))) {
      offer();
    } else {
      announce(said.dataset.changed);
    }
    known.forEach((item, id) => {
      if (item.isConnected && there.has(id) && item.innerHTML !== there.get(id).innerHTML) {
        renew(item, there.get(id));
      }
    });
  };

  const look = async () => {
    if (document.hidden || asking || Date.now() - touched > AWAY) {
      return;
    }
    asking = true;
    try {
      const page = new URL(live.dataset.live, location.href);
      page.searchParams.set("known", live.dataset.version);
      const answer = await fetch(page, { redirect: "error" });
      if (answer.status === 200) {
        update(new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-live]"));
      }
    } catch {
      // No connection, or signed out: the page stays as it is, and asks again.
    } finally {
      asking = false;
    }
  };

  const touch = () => { touched = Date.now(); };
  ["pointerdown", "pointermove", "keydown", "scroll"].forEach((sign) => addEventListener(sign, touch, { passive: true }));
  document.addEventListener("visibilitychange", () => { touch(); look(); });
  setInterval(look, EVERY);
})();
