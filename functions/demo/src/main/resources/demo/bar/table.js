/** The table as stored, for all to see that nothing in it can be read. */
import { element } from "./dom.js";

/** More than any name. */
const LONG = 64;
const TITLE = "La table, telle qu’elle est stockée";

export function createTable() {
  const shown = element("div", { className: "bar-table", tabIndex: 0, role: "region" });
  shown.setAttribute("aria-label", "La table account");
  const close = element("button", { type: "button", textContent: "Fermer", onclick: () => dialog.close() });
  close.dataset.action = "bar-close";
  // Before the rows, however many there are; it is also where the focus begins.
  const head = element("div", { className: "bar-head" }, [element("h2", { textContent: TITLE }), close]);
  const dialog = element("dialog", { className: "bar-dialog" }, [head, shown]);
  dialog.setAttribute("aria-label", TITLE);
  const open = element("button", { type: "button", textContent: "Voir la table", onclick: show });
  open.dataset.action = "bar-table";

  async function show() {
    const rows = await fetch("/demo/table").then((response) => response.json());
    shown.replaceChildren(rows.length > 0 ? draw(rows) : element("p", { textContent: "La table est vide." }));
    dialog.showModal();
  }

  return { element: element("section", {}, [element("h2", { textContent: "Base de données" }), open, dialog]) };
}

function draw(rows) {
  const columns = Object.keys(rows[0]);
  const head = columns.map((column) => element("th", { scope: "col", textContent: column }));
  return element("table", {}, [
    element("thead", {}, [element("tr", {}, head)]),
    element(
      "tbody",
      {},
      rows.map((row) =>
        element(
          "tr",
          {},
          columns.map((column) => cell(row[column])),
        ),
      ),
    ),
  ]);
}

function cell(value) {
  const text = value === null ? "∅" : String(value);
  return element("td", { textContent: text, className: text.length > LONG ? "bar-sealed" : "" });
}
