/**
 * The contract's rules for what is typed: each reads a field as a person fills it in and answers with the value to send,
 * or with the message that says what to correct.
 */
import { msg } from "./i18n/index.js";

const INVISIBLE = /[\s\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const ARABIC_DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;
const TYPED = /^[\x21-\x7e]+$/;
const FORM = /^[a-z0-9][a-z0-9._-]*[a-z0-9]$/;

/** Trimmed, then lower-cased when it is ASCII: other letters could turn into ASCII ones and mean somebody else. */
export function username(typed) {
  const name = typed.trim();
  if (!name) {
    return wrong("error.username.empty");
  }
  if (name.length < 3 || name.length > 64) {
    return wrong("error.username.length");
  }
  if (name.includes("@")) {
    return wrong("error.username.email");
  }
  const folded = name.toLowerCase();
  return TYPED.test(name) && FORM.test(folded) ? { value: folded } : wrong("error.username.form");
}

/** A generated password holds no blank, so those around it come from copying. */
export function password(typed) {
  const value = typed.trim();
  return value ? { value } : wrong("error.password.empty");
}

/** Six digits, in European, Arabic or Persian figures, however they are spaced. */
export function code(typed) {
  const digits = typed.replace(INVISIBLE, "").replace(ARABIC_DIGITS, (digit) => String(digit.charCodeAt(0) & 15));
  if (!digits) {
    return wrong("error.code.empty");
  }
  return /^[0-9]{6}$/.test(digits) ? { value: digits } : wrong("error.code.form");
}

const wrong = (key) => ({ error: msg(key) });
