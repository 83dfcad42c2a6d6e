/** The telephone: shows the current code of each account that was enrolled in this tab. */
import { element } from "./dom.js";
import { totp, secondsLeft } from "./totp.js";

export function createPhone() {
  let enrolled = [];
  const list = element("ul", { className: "bar-codes" });
  const left = element("p", { className: "bar-hint" });
  const none = element("p", { className: "bar-hint", textContent: "Aucun compte enrôlé dans cet onglet." });

  async function refresh() {
    const codes = await Promise.all(enrolled.map(({ secret }) => totp(secret)));
    if (codes.length !== enrolled.length) {
      return;
    }
    none.hidden = enrolled.length > 0;
    left.hidden = enrolled.length === 0;
    left.textContent = `Les codes changent dans ${secondsLeft()} s.`;
    list.replaceChildren(...enrolled.map((entry, i) => line(entry, codes[i], isRenewal(i))));
  }

  function isRenewal(i) {
    return enrolled.slice(0, i).some(({ username }) => username === enrolled[i].username);
  }

  setInterval(refresh, 1000);
  return {
    element: element("section", {}, [element("h2", { textContent: "Téléphone" }), none, list, left]),
    /** Adds an account, beside the one of the same name that it will replace. */
    enrol(username, secret) {
      const active = enrolled.find((entry) => entry.username === username && entry.active);
      enrolled = enrolled.filter((entry) => entry.username !== username || entry === active);
      enrolled.push({ username, secret, active: false });
      refresh();
    },
    /** Forgets what the newest secret of an account has replaced. */
    keepNewest(username) {
      const newest = enrolled.filter((entry) => entry.username === username).pop();
      enrolled = enrolled.filter((entry) => entry.username !== username || entry === newest);
      if (newest) {
        newest.active = true;
      }
      refresh();
    },
    /** The accounts it knows. */
    usernames() {
      return [...new Set(enrolled.map(({ username }) => username))];
    },
  };
}

function line({ username }, code, renewed) {
  const name = renewed ? `${username} (nouveau)` : username;
  const shown = element("output", { textContent: code });
  shown.dataset.code = username;
  shown.setAttribute("aria-live", "off");
  return element("li", {}, [element("span", { textContent: name }), shown]);
}
