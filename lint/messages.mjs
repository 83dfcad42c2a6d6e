// The page's texts: every language says the same things, French has its typography, and index.html says what fr.js says.
import { readFileSync, readdirSync } from "node:fs";

const site = new URL("../frontend/site/", import.meta.url);

/** Read as a module whatever this version of Node takes a bare `.js` for. */
const messagesOf = async (language) => {
  const source = readFileSync(new URL(`i18n/${language}.js`, site), "utf8");
  return (await import(`data:text/javascript,${encodeURIComponent(source)}`))[language];
};

const [fr, en, ar] = await Promise.all(["fr", "en", "ar"].map(messagesOf));

const errors = [];
const placeholders = (text) => (text.match(/\{[^}]+\}/g) ?? []).sort().join(" ");

for (const [name, messages] of Object.entries({ en, ar })) {
  for (const key of new Set([...Object.keys(fr), ...Object.keys(messages)])) {
    if (!(key in fr) || !(key in messages)) {
      errors.push(`${key}: missing in ${key in fr ? name : "fr"}`);
    } else if (placeholders(fr[key]) !== placeholders(messages[key])) {
      errors.push(`${key}: placeholders differ between fr and ${name}`);
    }
  }
}

for (const [key, text] of Object.entries(fr)) {
  if (/ [:;?!»]|« |[^\s\u00a0\u202f][;?!]|'|\.\.\./.test(text.replace(/\{[^}]+\}/g, "x"))) {
    errors.push(`${key}: a no-break space, a curly apostrophe or an ellipsis is missing`);
  }
}

// From right to left, a number after a Latin word would be shown before it: Unicode takes both for one text.
for (const [key, text] of Object.entries(ar)) {
  if (/[A-Za-z][\w-]*[^\p{L}\p{N}-]+\p{N}/u.test(text.replace(/\{[^}]+\}/g, "س"))) {
    errors.push(`${key}: an Arabic word is missing between a Latin one and a number`);
  }
}

const ENTITIES = { "&nbsp;": "\u00a0", "&#8239;": "\u202f" };
const html = readFileSync(new URL("index.html", site), "utf8");
for (const [, key, raw] of html.matchAll(/data-i18n="([^"]+)"[^>]*>([^<]+)</g)) {
  const text = raw.replace(/&#?\w+;/g, (entity) => ENTITIES[entity] ?? entity).replace(/[ \n]+/g, " ");
  if (text.replace(/^ | $/g, "") !== fr[key]) {
    errors.push(`${key}: index.html and fr.js differ`);
  }
}

// What is not asked for at once is asked for late, one import after the other.
for (const file of readdirSync(site, { recursive: true })) {
  if (/\.(js|css)$/.test(file) && !html.includes(`"${file}"`)) {
    errors.push(`${file}: index.html does not load it`);
  }
}

if (errors.length > 0) {
  console.error(errors.join("\n"));
  process.exitCode = 1;
}
