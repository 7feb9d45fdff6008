#!/usr/bin/env node
/**
 * Stands in for fpm, which electron-builder would fetch: takes the options that it gives for a .deb, and has dpkg-deb put it
 * together. An option that is not known here stops it, so that nothing is left out unseen.
 */
import { createHash } from 'node:crypto'
import { cpSync, chmodSync, copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { spawnSync } from 'node:child_process'

const one = { type: /** @type {const} */ ('string') }
const many = { ...one, multiple: /** @type {const} */ (true) }
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'input-type': { ...one, short: 's' },
    'output-type': { ...one, short: 't' },
    force: { type: 'boolean' },
    depends: { ...many, short: 'd' },
    'deb-recommends': many,
    'deb-compression': { ...one, default: 'xz' },
    'deb-priority': { ...one, default: 'optional' },
    architecture: one,
    'after-install': one,
    'after-remove': one,
    description: one,
    version: one,
    package: one,
    name: one,
    maintainer: one,
    vendor: one,
    // There is no site to name, and a .deb has no field for a licence.
    url: one,
    license: one,
    category: { ...one, default: 'default' },
  },
})
if (values['output-type'] !== 'deb' || !values.package) throw new Error('Only a .deb can be made here.')

const tree = mkdtempSync(path.join(os.tmpdir(), 'walkthrough-deb-'))
process.once('exit', () => rmSync(tree, { recursive: true, force: true }))
chmodSync(tree, 0o755)

/** `from/=to` means what is in the folder. */
for (const positional of positionals) {
  const [from = '', to = ''] = positional.split('=')
  const target = path.join(tree, to)
  mkdirSync(path.dirname(target), { recursive: true })
  if (from.endsWith('/')) cpSync(from, target, { recursive: true, verbatimSymlinks: true })
  else copyFileSync(from, target)
}

/** @param {string} folder @returns {string[]} the files below, each also made readable for everybody */
function settled(folder) {
  chmodSync(folder, 0o755)
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const place = path.join(folder, entry.name)
    if (entry.isDirectory()) return settled(place)
    if (!entry.isFile()) return []
    chmodSync(place, (statSync(place).mode & 0o100) === 0 ? 0o644 : 0o755)
    return [place]
  })
}
const files = settled(tree)

const meta = path.join(tree, 'DEBIAN')
mkdirSync(meta)
/** @param {string} file @returns {string} */
const md5 = (file) => createHash('md5').update(readFileSync(file)).digest('hex')
writeFileSync(path.join(meta, 'md5sums'), files.map((file) => `${md5(file)}  ${path.relative(tree, file)}\n`).join(''))
for (const [given, name] of /** @type {const} */ ([['after-install', 'postinst'], ['after-remove', 'postrm']])) {
  const script = values[given]
  if (script === undefined) continue
  copyFileSync(script, path.join(meta, name))
  chmodSync(path.join(meta, name), 0o755)
}

const [summary = '', ...more] = (values.description ?? '').split('\n').map((line) => line.trim())
const fields = {
  Package: values.name,
  Version: values.version,
  Architecture: values.architecture,
  Maintainer: values.maintainer,
  Vendor: values.vendor,
  'Installed-Size': String(Math.ceil(files.reduce((sum, file) => sum + statSync(file).size, 0) / 1024)),
  Depends: values.depends?.join(', '),
  Recommends: values['deb-recommends']?.join(', '),
  Section: values.category,
  Priority: values['deb-priority'],
  Description: [summary, ...more.map((line) => ` ${line === '' ? '.' : line}`)].join('\n'),
}
const control = Object.entries(fields).filter(([, value]) => value)
writeFileSync(path.join(meta, 'control'), control.map(([name, value]) => `${name}: ${value}\n`).join(''))

// gzip is asked for where speed matters more than size.
const compression = values['deb-compression'] === 'gz' ? ['-Zgzip', '-z1'] : [`-Z${values['deb-compression']}`]
const { status } = spawnSync('dpkg-deb', ['--root-owner-group', ...compression, '--build', tree, values.package], { stdio: 'inherit' })
process.exitCode = status ?? 1
