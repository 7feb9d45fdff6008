/**
 * The invigilator's passphrase, kept as a scrypt hash in the PHC string format:
 * `$scrypt$ln=16,r=8,p=2$SALT$HASH` (ln: log2 of N; salt and hash in base64 without padding).
 * The cost is one of those that OWASP's password storage cheat sheet names: 64 MiB and about a third of a second.
 */
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

const COST = { ln: 16, r: 8, p: 2 }
const SALT_BYTES = 16
const HASH_BYTES = 32
/** Bounds on what a policy may ask of the machine: 16 to 256 MiB. */
const FORM = /^\$scrypt\$ln=(1[4-8]),r=(8),p=([1-4])\$([A-Za-z0-9+/]{22,64})\$([A-Za-z0-9+/]{43})$/

export const MIN_PASSPHRASE = 10
export const MAX_PASSPHRASE = 200

export const isPassphraseHash = (text: string): boolean => FORM.test(text)

/** Rejects where the machine has not the memory. */
export async function hashPassphrase(passphrase: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  const hash = await derive(passphrase, salt, COST)
  return `$scrypt$ln=${COST.ln},r=${COST.r},p=${COST.p}$${base64(salt)}$${base64(hash)}`
}

/** @throws RangeError where `hash` is none */
export async function isPassphrase(passphrase: string, hash: string): Promise<boolean> {
  const [, ln, r, p, salt = '', wanted = ''] = FORM.exec(hash) ?? []
  if (ln === undefined) throw new RangeError('that is no hash of a passphrase')
  const found = await derive(passphrase, Buffer.from(salt, 'base64'), { ln: Number(ln), r: Number(r), p: Number(p) })
  return timingSafeEqual(found, Buffer.from(wanted, 'base64'))
}

/** Keyboards write the same letter in more than one way; NFKC makes them one. */
function derive(passphrase: string, salt: Buffer, { ln, r, p }: typeof COST): Promise<Buffer> {
  const N = 2 ** ln
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC'), salt, HASH_BYTES, { N, r, p, maxmem: 128 * N * r * 2 }, (error, key) => (error ? reject(error) : resolve(key)))
  })
}

const base64 = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '')
