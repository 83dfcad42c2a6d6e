/**
 * The presenter's bar: a telephone, a way to let six months pass, the table as stored. It lives in the local
 * demonstration alone and the page does not know of it: it looks at the functions' answers as they come in.
 * Secrets stay in this tab's memory, and go with it.
 */
import { element, labelled } from "./dom.js";
import { createPhone } from "./phone.js";
import { createTable } from "./table.js";

const MONTHS = 6;
/** Pixels between a result and the edge of the panel. */
const GAP = 8;

const phone = createPhone();
const table = createTable();
const status = element("p", { role: "status", className: "bar-status" });
const panel = element("div", { className: "bar-panel" });
const names = element("datalist", { id: "bar-names" });
const account = element("input", { id: "bar-account", autocomplete: "off", spellcheck: false });
account.setAttribute("list", names.id);

watch();
document.body.append(build());

/** Lets every call through unchanged, and takes note of what the functions answer. */
function watch() {
  const fetchOfThePage = globalThis.fetch;
  globalThis.fetch = async (...call) => {
    const response = await fetchOfThePage(...call);
    if (response.ok && String(call[0]).includes("/function/")) {
      response
        .clone()
        .json()
        .then(note, () => {});
    }
    return response;
  };
}

function note(answer) {
  if (answer.secret) {
    phone.enrol(answer.username, answer.secret);
  } else if (answer.activated) {
    phone.keepNewest(answer.username);
  }
  account.value = answer.username;
  names.replaceChildren(...phone.usernames().map((value) => element("option", { value })));
}

function build() {
  const age = element("button", { type: "button", textContent: "Vieillir de six mois", onclick: makeOlder });
  age.dataset.action = "bar-age";
  panel.append(
    phone.element,
    element("section", {}, [
      element("h2", { textContent: "Le temps passe" }),
      labelled("Compte", account),
      names,
      age,
      status,
    ]),
    table.element,
  );
  const bar = element("details", {}, [element("summary", { textContent: "Barre du présentateur" }), panel]);
  const aside = element("aside", { className: "bar", lang: "fr", dir: "ltr" }, [bar]);
  aside.setAttribute("aria-label", "Barre du présentateur");
  aside.dataset.component = "presenter-bar";
  new ResizeObserver(() => makeRoom(aside.offsetHeight)).observe(aside);
  document.addEventListener("focusin", ({ target }) => !aside.contains(target) && clear(target));
  return aside;
}

/** Browsers only bring the cursor of a field into view, not all of the field. A press must not move what it is on. */
function clear(target) {
  if (target.matches(":focus-visible")) {
    target.scrollIntoView({ block: "nearest" });
  }
}

/** What receives the focus is scrolled clear of the bar, however much of it is open. */
function makeRoom(height) {
  document.documentElement.style.scrollPaddingBlockEnd = `calc(${height}px + 0.5rem)`;
}

async function makeOlder() {
  const response = await fetch("/demo/age", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ username: account.value, months: MONTHS }),
  }).catch(() => ({ ok: false }));
  status.textContent = response.ok
    ? `Les identifiants de ${account.value} ont maintenant six mois de plus.`
    : "Aucun compte de ce nom.";
  // Within the panel alone: the page has no reason to move.
  const below = status.getBoundingClientRect().bottom - panel.getBoundingClientRect().bottom;
  panel.scrollBy(0, Math.max(0, below + GAP));
}
