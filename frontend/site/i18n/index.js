/**
 * The page's languages. Texts are bound to elements by key, so that a change of language rewrites them in place and
 * disturbs nothing else: not the view, not what was typed, not the focus.
 */
import { ar } from "./ar.js";
import { en } from "./en.js";
import { formats } from "./format.js";
import { fr } from "./fr.js";

/** Which way each language is written, and how its dates are formatted; index.html says what it is called in itself. */
export const languages = {
  fr: { dir: "ltr", locale: "fr-FR", messages: fr },
  en: { dir: "ltr", locale: "en-GB", messages: en },
  ar: { dir: "rtl", locale: "ar-u-nu-latn-ca-gregory", messages: ar },
};

const PLACEHOLDER = /\{(\w+)(?::(\w+))?\}/;
const bound = new WeakMap();
let current = "fr";

/** A text by its key, with what its placeholders stand for. */
export class Message {
  constructor(key, values = {}) {
    this.key = key;
    this.values = values;
  }
}

/** Shorthand for a {@link Message}. A value may itself be a message. */
export const msg = (key, values) => new Message(key, values);

/** The code of the language in use. */
export const language = () => current;

/** The text of a message in the language in use. */
export function text(message) {
  return pieces(message)
    .map((piece) => piece.value)
    .join("");
}

/** Makes a message the text of an element, or the value of one of its attributes, from now on in every language. */
export function bind(element, message, attribute = "") {
  const messages = bound.get(element) ?? new Map();
  bound.set(element, messages.set(attribute, message));
  element.setAttribute("data-i18n-bound", "");
  write(element, attribute, message);
  return element;
}

/** Writes every text under a root again, in the language in use. */
export function translate(root) {
  for (const element of root.querySelectorAll("[data-i18n], [data-i18n-attr], [data-i18n-bound]")) {
    for (const [attribute, message] of bound.get(element) ?? declared(element)) {
      bind(element, message, attribute);
    }
  }
}

/** Changes language; an unknown one is French. */
export function setLanguage(code) {
  current = Object.hasOwn(languages, code) ? code : "fr";
  document.documentElement.lang = current;
  document.documentElement.dir = languages[current].dir;
  translate(document);
}

function declared(element) {
  const messages = new Map();
  if (element.dataset.i18n) {
    messages.set("", msg(element.dataset.i18n));
  }
  if (element.dataset.i18nAttr) {
    const [attribute, key] = element.dataset.i18nAttr.split(":");
    messages.set(attribute, msg(key));
  }
  return messages;
}

function write(element, attribute, message) {
  if (attribute) {
    element.setAttribute(attribute, text(message));
  } else {
    element.replaceChildren(...pieces(message).map(node));
  }
}

/** What a caller typed keeps its own direction in the middle of an Arabic sentence. */
function node({ value, typed }) {
  if (!typed) {
    return value;
  }
  const isolated = document.createElement("bdi");
  isolated.textContent = value;
  return isolated;
}

function pieces({ key, values }) {
  const parts = languages[current].messages[key].split(PLACEHOLDER);
  const result = [];
  for (let i = 0; i < parts.length; i += 3) {
    result.push({ value: parts[i] });
    if (i + 1 < parts.length) {
      result.push(placeholder(values[parts[i + 1]], parts[i + 2]));
    }
  }
  return result.filter((piece) => piece.value);
}

function placeholder(value, format) {
  if (value instanceof Message) {
    return { value: text(value) };
  }
  return format ? { value: formats[format](value, languages[current].locale) } : { value, typed: true };
}
