/** Time-based one-time passwords (RFC 6238), as an authenticator application computes them. */

const STEP = 30;
const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const now = () => Math.floor(Date.now() / 1000);

/** Seconds until the codes change. */
export const secondsLeft = () => STEP - (now() % STEP);

/** The code of a Base32 secret at this moment; dashes where the browser offers no cryptography. */
export async function totp(secret) {
  if (!globalThis.crypto?.subtle) {
    return "------";
  }
  const algorithm = { name: "HMAC", hash: "SHA-1" };
  const key = await crypto.subtle.importKey("raw", decode(secret), algorithm, false, ["sign"]);
  const counter = new DataView(new ArrayBuffer(8));
  counter.setBigUint64(0, BigInt(Math.floor(now() / STEP)));
  return truncate(new DataView(await crypto.subtle.sign("HMAC", key, counter)));
}

/** Dynamic truncation (RFC 4226, 5.3). */
function truncate(mac) {
  const offset = mac.getUint8(mac.byteLength - 1) & 0xf;
  return String((mac.getUint32(offset) & 0x7fffffff) % 1e6).padStart(6, "0");
}

function decode(secret) {
  const bits = [...secret].map((letter) => BASE32.indexOf(letter).toString(2).padStart(5, "0")).join("");
  return Uint8Array.from(bits.match(/.{8}/g), (byte) => Number.parseInt(byte, 2));
}
