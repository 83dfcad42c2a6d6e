/** The conversations with the functions: each resolves to `{ ok: true, view }`, or `{ ok: false, problem }`. */
import { authenticate, generatePassword, generateSecondFactor } from "./api.js";
import { state } from "./state.js";

/** Signs in; answers with the view that comes next, which for credentials over six months old is the renewal. */
export async function signIn(credentials) {
  const answer = await authenticate(credentials);
  if (answer.ok) {
    return { ok: true, view: welcome(answer.data) };
  }
  if (answer.problem.slug === "credentials-expired" && answer.problem.ticket) {
    state.renewal = { username: credentials.username, ticket: answer.problem.ticket };
    return { ok: true, view: "expired" };
  }
  return answer;
}

/** Proves that the new credentials were kept, which puts them into force. */
export async function confirm(credentials) {
  const answer = await authenticate(credentials);
  return answer.ok ? { ok: true, view: welcome(answer.data) } : answer;
}

/**
 * Starts a new account. Credentials of that name which wait in the page are not made anew: they may have been kept
 * already.
 */
export async function create(username) {
  const { enrolment } = state;
  if (enrolment?.username === username) {
    return { ok: true, view: enrolment.secondFactor ? "password" : "interrupted" };
  }
  return enrol("create", { username });
}

/** Replaces expired credentials, with the ticket that their refusal came with. */
export const renew = () => enrol("renew", state.renewal);

/**
 * Asks for the second factor of the credentials being handed over. Kept apart so that, should this call alone fail, it
 * alone is made again: the password that came before it is not lost.
 */
export async function completeEnrolment() {
  const enrolment = state.enrolment;
  const answer = await generateSecondFactor({ username: enrolment.username, ticket: enrolment.ticket });
  if (!answer.ok) {
    return answer;
  }
  if (state.enrolment !== enrolment) {
    return { ok: true, view: "sign-in" };
  }
  const { secret, otpauth_uri: uri, qr_code: qrCode } = answer.data;
  state.enrolment = { ...enrolment, secondFactor: { secret, uri, qrCode, label: labelIn(uri) } };
  return { ok: true, view: "password" };
}

async function enrol(purpose, request) {
  state.retryKey ??= newRetryKey();
  const answer = await generatePassword({ ...request, retry_key: state.retryKey });
  if (!answer.ok) {
    return answer;
  }
  const { username, password, qr_code: qrCode, ticket } = answer.data;
  state.enrolment = { purpose, username, ticket, password: { text: password, qrCode } };
  const completed = await completeEnrolment();
  return completed.ok ? completed : { ok: true, view: "interrupted", problem: completed.problem };
}

/** What an authenticator application calls the entry: issuer and account (Key URI format). */
const labelIn = (uri) => decodeURIComponent(uri.slice("otpauth://totp/".length, uri.indexOf("?")));

/** 256 random bits, in hexadecimal. */
const newRetryKey = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) => byte.toString(16).padStart(2, "0")).join("");

/** An activation whose answer was lost is found done by the next code: what was begun here tells what it was. */
function welcome(data) {
  const purpose = state.enrolment?.username === data.username ? state.enrolment.purpose : null;
  state.account = {
    username: data.username,
    validUntil: data.valid_until,
    label: purpose ? state.enrolment.secondFactor?.label : null,
    event: purpose === "renew" ? "renewed" : purpose || data.activated ? "activated" : "authenticated",
  };
  state.enrolment = null;
  state.renewal = null;
  state.retryKey = null;
  return "signed-in";
}
