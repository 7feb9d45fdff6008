/**
 * The form of a file that is encrypted with a session's key, as resources/evidence-format.md describes it: a head, then records that
 * are each sealed by themselves with AES-256-GCM. A file has a key of its own, so a record's number is nonce enough.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

export interface FileKey {
  /** The session's key, 32 bytes. */
  readonly key: Uint8Array
  /** The file's path inside the session's folder, with slashes: under another name it does not open. */
  readonly name: string
}

const MAGIC = Buffer.from('walkenc1')
const SALT = 16
const TAG = 16
const LENGTH = 4
/** Magic, salt, and the tag of record 0, which is empty: whether a key fits is known from the head alone. */
export const HEAD_BYTES = MAGIC.length + SALT + TAG
/** What a record takes beyond its content: the content's length before it (unsigned, the high byte first) and the tag after it. */
export const RECORD_EXTRA = LENGTH + TAG
/** A reader decrypts a whole record even for one byte of it. */
export const MAX_RECORD = 64 * 1024

export interface Records {
  readonly head: Buffer
  /** `number` counts from 1 and is used for one content only. `plain` has from 1 to MAX_RECORD bytes. */
  readonly seal: (number: number, plain: Uint8Array) => Buffer
  /** `undefined` for what is not this record as it was sealed. */
  readonly open: (number: number, sealed: Uint8Array) => Buffer | undefined
}

export function newRecords(file: FileKey, salt: Uint8Array = randomBytes(SALT)): Records {
  const key = keyFor(file, salt)
  const start = Buffer.concat([MAGIC, salt])
  return recordsOf(key, Buffer.concat([start, seal(key, 0, start, new Uint8Array())]))
}

/** `undefined` where the key or the name is another, or the head was changed. */
export function recordsIn(file: FileKey, head: Uint8Array): Records | undefined {
  if (head.byteLength !== HEAD_BYTES || !MAGIC.equals(head.subarray(0, MAGIC.length))) return undefined
  const start = head.subarray(0, HEAD_BYTES - TAG)
  const key = keyFor(file, start.subarray(MAGIC.length))
  return open(key, 0, start, head.subarray(HEAD_BYTES - TAG)) === undefined ? undefined : recordsOf(key, Buffer.from(head))
}

/** Of the content in the record that begins so; `undefined` where no record begins. */
export function contentLength(record: Buffer): number | undefined {
  if (record.length < LENGTH) return undefined
  const length = record.readUInt32BE()
  return length >= 1 && length <= MAX_RECORD ? length : undefined
}

function recordsOf(key: Buffer, head: Buffer): Records {
  return {
    head,
    seal: (number, plain) => {
      const length = lengthOf(plain.byteLength)
      return Buffer.concat([length, seal(key, number, Buffer.concat([head, length]), plain)])
    },
    open: (number, sealed) => open(key, number, Buffer.concat([head, sealed.subarray(0, LENGTH)]), sealed.subarray(LENGTH)),
  }
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(LENGTH)
  length.writeUInt32BE(bytes)
  return length
}

const keyFor = ({ key, name }: FileKey, salt: Uint8Array): Buffer => Buffer.from(hkdfSync('sha256', key, salt, `walkthrough file ${name}`, 32))

/** Twelve bytes, the high byte first. */
function nonce(number: number): Buffer {
  const bytes = Buffer.alloc(12)
  bytes.writeBigUInt64BE(BigInt(number), 4)
  return bytes
}

function seal(key: Buffer, number: number, bound: Buffer, plain: Uint8Array): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonce(number)).setAAD(bound)
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

function open(key: Buffer, number: number, bound: Uint8Array, sealed: Uint8Array): Buffer | undefined {
  if (sealed.byteLength < TAG) return undefined
  const at = sealed.byteLength - TAG
  const decipher = createDecipheriv('aes-256-gcm', key, nonce(number), { authTagLength: TAG }).setAAD(bound).setAuthTag(sealed.subarray(at))
  const plain = decipher.update(sealed.subarray(0, at))
  try {
    return Buffer.concat([plain, decipher.final()])
  } catch {
    // That the tag does not fit is the only reason, and Node gives it no code of its own.
    return undefined
  }
}
