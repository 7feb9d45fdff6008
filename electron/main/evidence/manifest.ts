/** The table of contents of a bundle. It names nobody, and is never sealed: what a bundle holds can be checked without reading it. */
import { z } from 'zod'
import { damageCodes, FURTHER } from './findings.ts'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
/** Plain relative paths: they are joined to a folder when a bundle is unpacked. */
const memberPath = z.string().max(300).regex(/^[A-Za-z0-9_][A-Za-z0-9_.-]*(\/[A-Za-z0-9_][A-Za-z0-9_.-]*)*$/)
export const isMemberPath = (path: string): boolean => memberPath.safeParse(path).success
/** `event 12`, what stands for the events beyond those that are named, or a path. It is printed: nothing else may stand there. */
const place = z.union([z.string().regex(/^event [1-9][0-9]{0,15}$/), z.literal(FURTHER), memberPath])
export const isPlace = (where: string): boolean => place.safeParse(where).success
const content = { path: memberPath, bytes: z.int().nonnegative(), sha256: hash }

export const manifest = z.strictObject({
  v: z.literal(1),
  type: z.literal('walkthrough-bundle'),
  session: z.string().regex(/^[A-Za-z0-9-]+$/),
  /** Version of the program that wrote the bundle. */
  app: z.string(),
  /** Milliseconds since 1970. */
  wall: z.int(),
  events: z.int().min(1),
  head: hash,
  /** Fingerprint of the key that signed. */
  key: hash,
  /** Absent where nothing is sealed. */
  recipients: z.array(z.string()).min(1).optional(),
  /** What did not fit when the bundle was written; absent where everything did. */
  damage: z.array(z.strictObject({ code: z.enum(damageCodes), where: place })).min(1).optional(),
  /** In order of path; without the manifest and its signature. */
  files: z.array(z.strictObject({
    ...content,
    /** What stands in the bundle in place of the file. */
    sealed: z.strictObject(content).optional(),
  })).max(20_000),
})
export type Manifest = z.infer<typeof manifest>
export type ManifestFile = Manifest['files'][number]

export const names = {
  manifest: 'manifest.json',
  manifestSignature: 'manifest.sig',
  events: 'events.ndjson',
  hashes: 'hashes.txt',
  checkpoint: 'checkpoint.json',
  checkpointSignature: 'checkpoint.sig',
  key: 'kiosk.pem',
  /** Of the key that signed the manifest, where it is not the one that closed the session. */
  manifestKey: 'manifest.pem',
  consent: 'consent.txt',
  policy: 'policy.yaml',
  howTo: 'HOW-TO-VERIFY.txt',
} as const

/** A segment that does not fit the log, and a log with damaged pages, go along as they lay on the kiosk, encrypted, with the key of the session. */
export const damaged = { folder: 'damaged/', key: 'damaged/session-key.txt' } as const

/** These stay readable when a bundle is sealed: hashes, signatures and the key. */
export const neverSealed: ReadonlySet<string> = new Set([names.checkpoint, names.checkpointSignature, names.key, names.manifestKey, names.howTo])

/** What lies in the bundle for a file of the manifest. */
export const storedAs = ({ path, bytes, sha256, sealed }: ManifestFile): { readonly path: string; readonly bytes: number; readonly sha256: string } => sealed ?? { path, bytes, sha256 }
