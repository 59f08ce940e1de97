// The board's liveliness. Nothing that a hand is about to press ever moves: known needs change in place, new ones wait
// until they are asked for, and the other lists keep still while somebody points at them.
(() => {
  "use strict";

  const KEYS_OFF = "nyvej-keys-off";
  const board = document.querySelector(".board");
  const said = document.getElementById("said");
  const live = document.getElementById("live");
  const keys = document.getElementById("keys");
  const keysOff = document.getElementById("keys-off");
  let latest = null;
  let streams = false;

  // Steady updates

  const cards = (root) => [...root.querySelectorAll("#queue > .card")];
  const announce = (words) => { said.textContent = ""; setTimeout(() => { said.textContent = words; }, 100); };

  const renew = (old, fresh) => {
    if (old.dataset.version === fresh.dataset.version) {
      return false;
    }
    const focused = old.contains(document.activeElement);
    old.innerHTML = fresh.innerHTML;
    old.dataset.version = fresh.dataset.version;
    old.classList.toggle("card--late", fresh.classList.contains("card--late"));
    old.classList.remove("card--gone");
    mark(old);
    htmx.process(old);
    if (focused) {
      old.querySelector("a").focus();
    }
    return true;
  };

  const leave = (old) => {
    if (old.classList.contains("card--gone")) {
      return false;
    }
    old.classList.add("card--gone");
    old.dataset.version = "";
    old.querySelector(".card__wait > span").textContent = board.querySelector("#fresh a").dataset.gone;
    return true;
  };

  const offerFresh = (count) => {
    const button = board.querySelector("#fresh a");
    const before = button.hidden;
    button.hidden = count === 0;
    button.textContent = count === 1 ? button.dataset.one : button.dataset.many.replace("#", count);
    return before && count > 0;
  };

  const updateQueue = (fresh) => {
    const known = new Map(cards(board).map((card) => [card.id, card]));
    const now = new Map(cards(fresh).map((card) => [card.id, card]));
    let changed = false;
    known.forEach((card, id) => { changed = (now.has(id) ? renew(card, now.get(id)) : leave(card)) || changed; });
    const news = offerFresh([...now.keys()].filter((id) => !known.has(id)).length);
    const count = board.querySelector("#queue-heading .count");
    count.textContent = fresh.querySelector("#queue-heading .count").textContent;
    const more = board.querySelector("#queue-more");
    if (!more.matches(":hover, :focus-within")) {
      more.innerHTML = fresh.querySelector("#queue-more").innerHTML;
      htmx.process(more);
    }
    if (news || changed) {
      announce(news ? said.dataset.new : said.dataset.changed);
    }
  };

  const updateSide = (fresh) => {
    const side = board.querySelector(".side");
    const replace = () => { side.innerHTML = fresh.querySelector(".side").innerHTML; htmx.process(side); };
    if (side.matches(":hover, :focus-within")) {
      side.addEventListener("pointerleave", () => { if (latest === fresh) { replace(); } }, { once: true });
    } else {
      replace();
    }
  };

  const updateCase = (fresh) => {
    const open = board.querySelector(".case[data-queued]");
    const card = open && fresh.querySelector(`#need-${CSS.escape(open.dataset.need)}`);
    if (open && (!card || card.dataset.version !== open.dataset.version)) {
      board.querySelector("#moved").classList.add("case__moved--now");
      announce(board.querySelector("#moved").textContent.trim());
    }
  };

  const update = (fresh) => {
    latest = fresh;
    if (fresh.querySelector("[autofocus]")) {
      showFresh();
    } else if (!board.querySelector("#queue") || !fresh.querySelector("#queue")) {
      showFresh();
      announce(said.dataset.changed);
    } else {
      updateQueue(fresh);
      updateSide(fresh);
    }
    updateCase(fresh);
  };

  const showFresh = () => {
    const lists = document.getElementById("lists");
    const known = new Set(cards(board).map((card) => card.id));
    lists.innerHTML = latest.querySelector("#lists").innerHTML;
    htmx.process(lists);
    cards(board).forEach(mark);
    const unfolded = lists.querySelector("[autofocus]");
    const first = cards(board).find((card) => !known.has(card.id));
    if (unfolded || first) {
      (unfolded || first.querySelector("a")).focus();
    }
  };

  htmx.defineExtension("steady", {
    isInlineSwap: (style) => style === "steady",
    handleSwap: (style, target, fragment) => {
      if (style !== "steady") {
        return false;
      }
      update(fragment.cloneNode(true));
      return [];
    },
  });

  board.addEventListener("click", (event) => {
    if (latest && event.target.closest("#fresh a")) {
      event.preventDefault();
      showFresh();
    }
  });

  // The chosen need

  const chosen = () => { const open = board.querySelector(".case"); return open && `need-${open.dataset.need}`; };
  const mark = (card) => {
    const is = card.id === chosen();
    card.classList.toggle("card--chosen", is);
    const link = card.querySelector("a");
    if (is) { link.setAttribute("aria-current", "true"); } else { link.removeAttribute("aria-current"); }
  };

  // Where the queue scrolls by itself, a need that was opened by its address is not left out of sight.
  const lists = document.getElementById("lists");
  const marked = board.querySelector(".card--chosen");
  if (marked && lists.scrollHeight > lists.clientHeight) {
    lists.scrollTop = marked.offsetTop - lists.offsetTop - lists.clientHeight / 3;
  }

  document.body.addEventListener("htmx:afterSwap", async (event) => {
    if (event.target.id !== "case") {
      return;
    }
    connected(streams);
    board.classList.add("board--chosen");
    cards(board).forEach(mark);
    const heading = document.getElementById("case-heading");
    announce(heading.textContent);
    if (getComputedStyle(document.getElementById("lists")).display === "none") {
      window.scrollTo(0, 0);
      heading.focus();
    }
    const { initAll } = await import("./govuk-frontend.min.js");
    initAll(event.target);
  });

  // A need that cannot be shown: without a connection the board says so, and else the need's own page tells why.
  document.body.addEventListener("htmx:sendError", (event) => {
    if (event.target.matches(".card__link")) {
      connected(false);
      announce(live.dataset.off);
    }
  });
  document.body.addEventListener("htmx:responseError", (event) => {
    if (event.target.matches(".card__link")) {
      location.assign(event.target.href);
    }
  });

  // The stream

  const connected = (is) => {
    const words = is ? live.dataset.on : live.dataset.off;
    live.classList.toggle("live--on", is);
    if (live.textContent !== words) {
      live.textContent = words;
    }
  };
  document.body.addEventListener("htmx:sseOpen", () => { streams = true; connected(true); });
  document.body.addEventListener("htmx:sseError", () => { streams = false; connected(false); });

  // Keys

  const step = (by) => {
    const links = [...board.querySelectorAll("#queue .card__link")];
    const at = links.indexOf(document.activeElement);
    const from = at >= 0 ? at : links.findIndex((link) => link.getAttribute("aria-current"));
    const to = links[from < 0 ? 0 : Math.min(links.length - 1, Math.max(0, from + by))];
    if (to) { to.focus(); }
  };
  const pressed = {
    j: () => step(1),
    k: () => step(-1),
    a: () => { const ask = board.querySelector(".js-ask"); if (ask) { ask.focus(); } },
    "?": () => keys.showModal(),
  };
  keysOff.checked = localStorage.getItem(KEYS_OFF) === "yes";
  keysOff.addEventListener("change", () => localStorage.setItem(KEYS_OFF, keysOff.checked ? "yes" : "no"));
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, select, textarea, dialog");
    const does = pressed[event.key];
    if (!does || typing || event.ctrlKey || event.altKey || event.metaKey || (keysOff.checked && event.key !== "?")) {
      return;
    }
    event.preventDefault();
    does();
  });
})();
