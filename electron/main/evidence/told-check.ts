/** Whether the files of a bundle are those that its log speaks of. A manifest can be whole and still lack one: it was gone before the bundle was written. */
import { parse } from 'yaml'
import { finding } from './findings.ts'
import type { Finding } from './findings.ts'
import { names } from './manifest.ts'
import { sha256 as hex } from './measure.ts'
import type { Told } from './told.ts'

export interface ToldFiles {
  /** The paths in the manifest, or without one those that are there. */
  readonly listed: ReadonlySet<string>
  /** Hex, of what the bundle holds under this path; `undefined` where it cannot be told. */
  readonly hashOf: (path: string) => Promise<string | undefined>
  readonly read: (path: string) => Promise<Buffer | undefined>
}

export async function checkTold(told: Told, files: ToldFiles): Promise<readonly Finding[]> {
  const { opened, consent } = told
  const wanted: readonly (readonly [path: string, sha256: string])[] = [
    ...told.snippets.map(({ file, sha256 }) => [`snippets/${file}`, sha256] as const),
    ...(opened?.policy ? [[names.policy, opened.policy.sha256] as const] : []),
    ...(consent === undefined ? [] : [[names.consent, hashOf(consent)] as const]),
  ]
  const findings: Finding[] = []
  for (const [path, sha256] of wanted) {
    const found = await files.hashOf(path)
    if (isAbsent(path, files)) findings.push(finding('file-missing', path, absent(path)))
    else if (found !== undefined && found !== sha256) findings.push(finding('file-altered', path, `${path} is not the one that the log speaks of.`))
  }
  if (opened) findings.push(...(await checkPack(opened.pack.sha256, files)))
  return [...findings, ...(await checkSegments(told, files))]
}

const isAbsent = (path: string, { listed }: ToldFiles): boolean => !listed.has(path)
const absent = (path: string): string => `${path} is missing: the log speaks of it and the bundle does not hold it.`
const hashOf = (text: string): string => hex(Buffer.from(text))

const PACK_HEAD = 'pack/pack.yaml'

/** The pack's hash is that of `sha256sum` over the files that it uses, in order of name. */
async function checkPack(wanted: string, files: ToldFiles): Promise<readonly Finding[]> {
  if (isAbsent(PACK_HEAD, files)) return [finding('file-missing', PACK_HEAD, absent(PACK_HEAD))]
  const head = await files.read(PACK_HEAD)
  if (!head) return []
  const used = ['pack.yaml', ...problemsOf(head).flatMap((name) => [`${name}.py`, `${name}.yaml`, `${name}.cues.yaml`, `${name}.examples.yaml`])].sort()
  let sums = ''
  for (const name of used.filter((each) => files.listed.has(`pack/${each}`))) {
    const hash = await files.hashOf(`pack/${name}`)
    // What is wrong with that file was found already.
    if (hash === undefined) return []
    sums += `${hash}  ${name}\n`
  }
  return hashOf(sums) === wanted ? [] : [finding('file-altered', 'pack', 'The files of the interview are not those that the log speaks of.')]
}

function problemsOf(head: Buffer): readonly string[] {
  try {
    const read: unknown = parse(head.toString('utf8'))
    const problems = typeof read === 'object' && read !== null && 'problems' in read ? read.problems : undefined
    return Array.isArray(problems) ? [...new Set(problems.filter((name): name is string => typeof name === 'string'))] : []
  } catch {
    // Then its hash does not fit either.
    return []
  }
}

async function checkSegments({ segments }: Told, files: ToldFiles): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  const known = new Map(segments.map(({ file, sha256 }) => [sha256, file]))
  for (const { file, sha256: wanted, unread } of segments) {
    if (unread !== undefined) findings.push(finding('segment-damaged', file, `${file} ends where it was found damaged after a crash, before the session was closed: ${unread} bytes behind that could not be read.`))
    const found = isAbsent(file, files) ? undefined : await files.hashOf(file)
    if (isAbsent(file, files)) findings.push(finding('segment-missing', file, absent(file)))
    else if (found !== undefined && found !== wanted) {
      const other = known.get(found)
      findings.push(other === undefined
        ? finding('segment-altered', file, `${file} was altered.`)
        : finding('segment-swapped', file, `In place of ${file} stands the film of ${other}.`))
    }
  }
  const spokenOf = new Set(segments.map(({ file }) => file))
  for (const path of files.listed) {
    if (path.startsWith('recording/') && !spokenOf.has(path)) findings.push(finding('segment-unknown', path, `${path} is film that the log does not speak of.`))
  }
  return findings
}
