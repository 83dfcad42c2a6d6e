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

/** Starts a new account. */
export const create = (username) => enrol("create", { username });

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
  const answer = await generatePassword(request);
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

function welcome(data) {
  const renewed = state.enrolment?.purpose === "renew" && state.enrolment.username === data.username;
  state.account = {
    username: data.username,
    validUntil: data.valid_until,
    label: state.enrolment?.secondFactor?.label,
    event: renewed ? "renewed" : data.activated ? "activated" : "authenticated",
  };
  state.enrolment = null;
  state.renewal = null;
  return "signed-in";
}
