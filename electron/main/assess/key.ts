/**
 * An assessor's own Ed25519 key, made at first use. Its private part lies in a file, encrypted with a passphrase: scrypt
 * (RFC 7914) makes the key, AES-256-GCM encrypts, and the name and the public key are bound to it.
 */
import { createCipheriv, createDecipheriv, createHash, createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes, scrypt, sign } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { verifierOf } from '../evidence/kiosk-key.ts'
import { Refusal } from '../plain-text.ts'
import { writeDurably } from '../store/keys.ts'

const base64 = (bytes: number) => z.base64().refine((text) => Buffer.from(text, 'base64').length === bytes, `must hold ${bytes} bytes`)

const keyFile = z.strictObject({
  v: z.literal(1),
  type: z.literal('walkthrough-assessor-key'),
  name: z.string().trim().min(1).max(200),
  /** Public, PEM. */
  key: z.string().max(1000),
  // Bounds keep a file of somebody else's from taking all memory: 128 · N · r bytes.
  kdf: z.strictObject({ name: z.literal('scrypt'), N: z.literal([2 ** 14, 2 ** 15, 2 ** 16, 2 ** 17, 2 ** 18]), r: z.literal(8), p: z.int().min(1).max(4), salt: base64(16) }),
  cipher: z.strictObject({ name: z.literal('aes-256-gcm'), iv: base64(12), tag: base64(16) }),
  /** The private key, PKCS #8 DER, encrypted; base64. */
  secret: z.base64().max(1000),
})
type KeyFile = z.infer<typeof keyFile>

export interface Assessor {
  readonly name: string
  /** PEM. */
  readonly publicPem: string
  /** Hex: SHA-256 over the public key's DER. */
  readonly fingerprint: string
  /** 64 bytes. */
  readonly sign: (bytes: Uint8Array) => Buffer
}

/** Its message is for the assessor. */
export class KeyRefused extends Refusal {
  override readonly name = 'KeyRefused'
}

export const LEAST_PASSPHRASE = 10
const SUFFIX = '.assessor.json'

/** Whose keys lie in the folder; what is no key is left out. */
export function assessorsIn(folder: string): readonly { readonly name: string; readonly fingerprint: string; readonly file: string }[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder).filter((name) => name.endsWith(SUFFIX)).sort().flatMap((name) => {
    const file = path.join(folder, name)
    const read = parse(readFileSync(file, 'utf8'))
    const fingerprint = read && verifierOf(read.key)?.fingerprint
    return read && fingerprint !== undefined ? [{ name: read.name, fingerprint, file }] : []
  })
}

/** Rejects with KeyRefused; a key that is there is never replaced. */
export async function makeAssessor(folder: string, name: string, passphrase: string): Promise<Assessor> {
  if (name.trim() === '') throw new KeyRefused('Please give the name that you assess under.')
  if ([...passphrase].length < LEAST_PASSPHRASE) throw new KeyRefused(`The passphrase needs at least ${LEAST_PASSPHRASE} characters. A few words that only you would put together are best.`)
  if (assessorsIn(folder).some((known) => known.name === name.trim())) throw new KeyRefused('There is a key under this name already. Open it with its passphrase.')
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const head = { name: name.trim(), key: publicKey.export({ format: 'pem', type: 'spki' }) as string }
  const kdf: KeyFile['kdf'] = { name: 'scrypt', N: 2 ** 17, r: 8, p: 1, salt: randomBytes(16).toString('base64') }
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', await derived(passphrase, kdf), iv).setAAD(bound(head))
  const secret = Buffer.concat([cipher.update(privateKey.export({ format: 'der', type: 'pkcs8' })), cipher.final()])
  const whole: KeyFile = { v: 1, type: 'walkthrough-assessor-key', ...head, kdf, cipher: { name: 'aes-256-gcm', iv: iv.toString('base64'), tag: cipher.getAuthTag().toString('base64') }, secret: secret.toString('base64') }
  const assessor = assessorOf(head.name, head.key, privateKey.export({ format: 'der', type: 'pkcs8' }))
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  writeDurably(path.join(folder, `${assessor.fingerprint.slice(0, 16)}${SUFFIX}`), `${JSON.stringify(whole)}\n`)
  return assessor
}

/** Rejects with KeyRefused. */
export async function openAssessor(file: string, passphrase: string): Promise<Assessor> {
  const read = existsSync(file) ? parse(readFileSync(file, 'utf8')) : undefined
  if (!read) throw new KeyRefused('This file is no key of an assessor, or it is damaged.')
  const { name, key, kdf, cipher, secret } = read
  const decipher = createDecipheriv('aes-256-gcm', await derived(passphrase, kdf), Buffer.from(cipher.iv, 'base64'), { authTagLength: 16 })
    .setAAD(bound({ name, key })).setAuthTag(Buffer.from(cipher.tag, 'base64'))
  try {
    return assessorOf(name, key, Buffer.concat([decipher.update(Buffer.from(secret, 'base64')), decipher.final()]))
  } catch (error) {
    throw new KeyRefused('The passphrase does not open this key, or the file was changed.', { cause: error })
  }
}

function assessorOf(name: string, publicPem: string, der: Buffer): Assessor {
  const secret = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  const fingerprint = createHash('sha256').update(createPublicKey(secret).export({ format: 'der', type: 'spki' })).digest('hex')
  return { name, publicPem, fingerprint, sign: (bytes) => sign(null, bytes, secret) }
}

/** Neither the name nor the public key can be changed without the passphrase. */
const bound = ({ name, key }: { readonly name: string; readonly key: string }): Buffer => Buffer.from(JSON.stringify(['walkthrough-assessor-key', 1, name, key]))

const derived = (passphrase: string, { N, r, p, salt }: KeyFile['kdf']): Promise<Buffer> => new Promise((resolve, reject) => {
  // The same passphrase on another keyboard may come as other code points.
  scrypt(passphrase.normalize('NFKC'), Buffer.from(salt, 'base64'), 32, { N, r, p, maxmem: 256 * N * r }, (error, key) => (error ? reject(error) : resolve(key)))
})

function parse(text: string): KeyFile | undefined {
  try {
    return keyFile.safeParse(JSON.parse(text)).data
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
