/** Chooses the language. The choice lives in the address (`?lang=en`), so that it can be shared and nothing is stored. */
import { h } from "../../dom.js";
import { language, languages, msg, setLanguage } from "../../i18n/index.js";
import { writeTitle } from "../../title.js";
import { announce } from "../status/status.js";

/** Fills the switcher and applies the language that the address asks for. */
export function createLanguageSwitcher(group) {
  setLanguage(new URLSearchParams(location.search).get("lang"));
  const buttons = Object.entries(languages).map(([code, { name, dir }]) => {
    const choice = h("button", { type: "button", lang: code, dir, "data-action": `language-${code}` }, name);
    choice.addEventListener("click", () => choose(code, buttons));
    return choice;
  });
  group.append(...buttons);
  group.hidden = false;
  mark(buttons);
}

function choose(code, buttons) {
  setLanguage(code);
  const address = new URL(location.href);
  address.searchParams.delete("lang");
  if (code !== "fr") {
    address.searchParams.set("lang", code);
  }
  history.replaceState(history.state, "", address);
  writeTitle();
  mark(buttons);
  announce(msg("language.changed"));
}

function mark(buttons) {
  for (const choice of buttons) {
    choice.setAttribute("aria-pressed", String(choice.lang === language()));
  }
}
