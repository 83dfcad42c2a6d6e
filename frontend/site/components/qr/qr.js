/** A QR code: shown to begin with, for that is how it is handed over, and hidden at will or when the page is hidden. */
import { h } from "../../dom.js";
import { bind, msg } from "../../i18n/index.js";
import { createReveal } from "../reveal/reveal.js";

/**
 * @param {{src: string, alt: Message, caption: Message}} options `src` is a data URI; `alt` never holds the secret
 */
export function createQr({ src, alt, caption }) {
  const frame = h("div", { class: "qr-frame" });
  const hidden = h("p", { class: "qr-hidden" }, msg("qr.placeholder"));
  const figcaption = h("figcaption");
  const figure = h("figure", { role: "figure" }, frame, figcaption);
  const apply = (shown) => {
    frame.replaceChildren(shown ? h("img", { class: "qr-image", src, alt, width: "256", height: "256" }) : hidden);
    const said = shown ? caption : msg("qr.caption.hidden");
    bind(figcaption, said);
    // Assistive technologies do not all tie a caption to its figure by themselves (RGAA 1.9).
    bind(figure, said, "aria-label");
  };
  const reveal = createReveal({ texts: "qr", open: true, apply });
  // A caption is the first thing of its figure or the last (HTML, 4.4.12): the button stands outside (RGAA 8.2).
  const element = h("div", { class: "qr", "data-component": "qr" }, figure, reveal.element);
  return { element, conceal: () => reveal.set(false) };
}
