/**
 * The only module that calls the functions. An answer is `{ ok: true, data }` or `{ ok: false, problem }`, where the
 * problem has the contract's slug, or one that names what kept us from getting an answer: `network`, `timeout`,
 * `unexpected-answer`, `too-many-requests`. It never throws.
 */
import { language } from "./i18n/index.js";

const PATIENCE_MS = 20_000;
const GATEWAY_ERRORS = [502, 503, 504];
const SLUGS = [
  "account-exists",
  "ticket-refused",
  "credentials-refused",
  "credentials-expired",
  "invalid-request",
  "method-not-allowed",
  "too-large",
  "unsupported-media-type",
  "unavailable",
];

/** Creates an account, or with a renewal ticket replaces expired credentials. */
export const generatePassword = (body) =>
  call("generate-password", body, ["username", "password", "qr_code", "ticket"]);

/** Enrols the second factor that goes with the password just generated. */
export const generateSecondFactor = (body) =>
  call("generate-2fa", body, ["username", "secret", "otpauth_uri", "qr_code"]);

/** Authenticates, which also activates new credentials. */
export const authenticate = (body) => call("authenticate", body, ["username", "valid_until"]);

async function call(name, body, members) {
  try {
    const response = await fetch(`/function/${name}`, {
      method: "POST",
      headers: {
        "Content-Type": "application/json",
        Accept: "application/json, application/problem+json",
        "Accept-Language": language(),
      },
      body: JSON.stringify(body),
      cache: "no-store",
      credentials: "omit",
      redirect: "error",
      referrerPolicy: "no-referrer",
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return answer(response, await readJson(response), members);
  } catch (error) {
    return refusal(error.name === "TimeoutError" || error.name === "AbortError" ? "timeout" : "network");
  }
}

async function readJson(response) {
  const body = await response.text();
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

function answer(response, data, members) {
  if (response.ok) {
    const complete = members.every((member) => typeof data?.[member] === "string");
    return complete ? { ok: true, data } : refusal("unexpected-answer");
  }
  return refusal(slugOf(response, data), {
    ticket: data?.ticket,
    retryAfter: secondsUntil(response.headers.get("Retry-After")),
  });
}

function slugOf(response, data) {
  const slug = String(data?.type ?? "")
    .split("/")
    .pop();
  if (SLUGS.includes(slug)) {
    return slug;
  }
  if (response.status === 429) {
    return "too-many-requests";
  }
  return GATEWAY_ERRORS.includes(response.status) ? "unavailable" : "unexpected-answer";
}

function refusal(slug, details = {}) {
  return { ok: false, problem: { slug, ...details } };
}

/** RFC 9110, 10.2.3: a number of seconds or a date. */
function secondsUntil(retryAfter) {
  if (!retryAfter) {
    return 0;
  }
  const seconds = /^\d+$/.test(retryAfter) ? Number(retryAfter) : (Date.parse(retryAfter) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : 0;
}
