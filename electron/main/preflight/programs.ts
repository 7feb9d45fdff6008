/** Names of the programs that run, exactly as the operating system lists them. */
import { execFile } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** `root`: the folder that Linux's `proc` lies in. */
export async function runningPrograms(platform: NodeJS.Platform = process.platform, root = '/'): Promise<ReadonlySet<string>> {
  if (platform === 'linux') return fromProc(path.join(root, 'proc'))
  if (platform === 'win32') {
    const { stdout } = await run('tasklist', ['/FO', 'CSV', '/NH'])
    return new Set(stdout.split('\n').flatMap((line) => /^"([^"]+)"/.exec(line)?.[1] ?? []))
  }
  const { stdout } = await run('ps', ['-axco', 'comm='])
  return new Set(stdout.split('\n').map((line) => line.trim()).filter((name) => name !== ''))
}

/** The kernel cuts a name after 15 characters; the command line has the whole, and may be empty. */
async function fromProc(proc: string): Promise<ReadonlySet<string>> {
  const names = new Set<string>()
  for (const pid of await readdir(proc)) {
    if (!/^\d+$/.test(pid)) continue
    const [name, command] = await Promise.allSettled([readFile(path.join(proc, pid, 'comm'), 'utf8'), readFile(path.join(proc, pid, 'cmdline'), 'utf8')])
    // A program that has ended meanwhile has neither.
    if (name.status === 'fulfilled') names.add(name.value.trimEnd())
    if (command.status === 'fulfilled') names.add(path.basename(command.value.split('\0')[0] ?? ''))
  }
  names.delete('')
  return names
}
