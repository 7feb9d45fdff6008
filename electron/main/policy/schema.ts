/** What an administrator may set. `resources/policy.default.yaml` says it key by key; every key has a default but `version`. What settings are together, `together.ts` looks at. */
import path from 'node:path'
import { z } from 'zod'
import { slug } from '../../shared/ids.ts'
import { languages } from '../../shared/buttons.ts'
import { recipientProblem } from '../evidence/recipient.ts'
import { chordFrom } from './chord.ts'
import { isPassphraseHash } from './passphrase.ts'
import { signalsPolicy } from '../signals/policy.ts'
import { otherPrograms } from './programs.ts'

const text = z.string().trim().min(1)
const recipient = text.superRefine((value, context) => {
  const problem = recipientProblem(value)
  if (problem !== undefined) context.addIssue({ code: 'custom', message: problem })
})
const hasLogin = (url: string): boolean => URL.canParse(url) && new URL(url).username + new URL(url).password !== ''

export const policyFile = z.strictObject({
  version: z.literal(1, { error: 'must be 1; this program knows no other version of the policy' }),
  interviews: z.union([z.literal('all'), z.array(slug).min(1)], { error: 'must be “all” or a list of names of interviews' }).default(['reference']),
  /** A folder; absent: inside the program's own data. A part of a path would be another folder for each account and tool that reads it. */
  sessions: text.refine((folder) => path.isAbsolute(folder), 'must be the whole path of a folder, from its beginning; ~ is not read').optional(),
  continueWithinHours: z.number().min(0).max(8760).default(12),
  /** Of the kiosk's own screens. */
  language: z.enum(languages, { error: 'must be en or de' }).default('en'),
  /** The place in the room; shown large, for people and not for programs. */
  seat: text.max(20).optional(),
  /** Arranged before the day, by the label that the candidate checks in with. The invigilator can grant the same on the spot. */
  allowances: z.array(z.strictObject({
    candidate: text.max(200),
    extraTimePercent: z.int().min(0).max(200).default(0),
    patience: z.number().min(1).max(10).default(1),
  })).max(2000).default([]),
  reserveMiB: z.int().min(0).max(1024).default(8),
  recording: z.strictObject({
    enabled: z.boolean().default(true),
    frameRate: z.number().min(1).max(30).default(10),
    /** At most, over some seconds; above it the frame rate is lowered. */
    videoKbps: z.int().min(100).max(20_000).default(1500),
    segmentSeconds: z.int().min(5).max(600).default(60),
    /** `one`: the display that the interview is on; `every`: a track for each; `one-only`: no share while there is more than one. */
    displays: z.enum(['one', 'every', 'one-only'], { error: 'must be one, every or one-only' }).default('one'),
    microphone: z.boolean().default(false),
  }).prefault({}),
  lockdown: z.strictObject({
    enabled: z.union([z.boolean(), z.literal('when-installed')], { error: 'must be true, false or when-installed' }).default('when-installed'),
    clipboard: z.enum(['isolated', 'open'], { error: 'must be isolated or open' }).default('isolated'),
    /** Exact names of processes that the preflight warns of, and that are a signal. */
    programs: z.array(text.max(100)).max(200).default([...otherPrograms]),
  }).prefault({}),
  invigilator: z.strictObject({
    passphrase: text.refine(isPassphraseHash, 'must be a hash that the policy tool’s set-passphrase wrote').optional(),
    chord: text.refine((chord) => chordFrom(chord) !== undefined, 'must be a chord such as Ctrl+Alt+Shift+I: two or more of Ctrl, Alt, Shift and Meta, Ctrl or Alt among them but not these two alone, and a letter, a digit or F1 to F12').default('Ctrl+Alt+Shift+I'),
  }).prefault({}),
  signals: signalsPolicy.prefault({}),
  /** An OpenAI-compatible endpoint that understands and words; absent: the embedded interviewer alone. */
  engine: z.strictObject({
    url: text.refine((url) => /^https?:\/\//i.test(url) && URL.canParse(url), 'must be an address that begins with http:// or https://')
      .refine((url) => !hasLogin(url), 'must not hold a name or a password; the key has a field of its own')
      .refine((url) => !URL.canParse(url) || new URL(url).search + new URL(url).hash === '', 'must be the base address, without ? or #')
      .refine((url) => !/\/(chat\/completions|models)\/?$/i.test(url), 'must be the base address alone, as in http://127.0.0.1:8080/v1'),
    model: text.max(200),
    key: text.max(4000).refine((key) => !/\s/.test(key.trim()), 'must be one word').optional(),
    /** A file of certificates in PEM that are trusted besides the public ones. */
    authority: text.refine((file) => path.isAbsolute(file), 'must be the whole path of a file, from its beginning; ~ is not read').optional(),
    patienceSeconds: z.number().min(0.2).max(2).default(2),
  }).optional(),
  /** Public keys of age. */
  sealing: z.strictObject({
    /** Finished sessions are sealed to them and then no longer readable here; empty: they stay readable on this machine. */
    recipients: z.array(recipient).max(20).default([]),
    /** Can open the keys of sessions when this machine's secret store is lost. */
    recovery: recipient.optional(),
    /** Where the system has no secret store to keep keys in: they lie beside the interviews, or no interview is held. */
    withoutSecretStore: z.enum(['allow', 'refuse']).default('allow'),
  }).prefault({}),
  /** Put into the consent text of the interview, where it says {where}, {retention} and {whoSees}. */
  consent: z.strictObject({
    where: text.default('On this computer.'),
    retentionDays: z.int().min(1).max(3650).default(90),
    whoSees: text.default('The people who assess your interview.'),
  }).prefault({}),
})
export type Policy = z.infer<typeof policyFile>
