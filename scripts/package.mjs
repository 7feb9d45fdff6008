// npm run package: what this machine can build of the packages, in dist/, with notes of what was built where.
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build, debIn, ensureUnpacked, packageSource } from './lib/package.mjs'
import { packageNotes, projectState } from './lib/package-notes.mjs'
import { root } from './lib/paths.mjs'
import { prepare } from './lib/prepare.mjs'
import { door, say, step, Stop } from './lib/say.mjs'

const dist = path.join(root, 'dist')

await door(async () => {
  if (process.platform !== 'linux')
    throw new Stop('On Windows and macOS run `npx electron-builder`: it builds the NSIS installer or the DMG, and fetches the tools for it.')
  await prepare()
  const state = await projectState()
  const source = packageSource()
  const unpacked = await ensureUnpacked()
  rmSync(dist, { recursive: true, force: true })
  mkdirSync(dist)
  const folder = path.join(dist, 'linux-unpacked')
  cpSync(unpacked, folder, { recursive: true, verbatimSymlinks: true })
  await step('Making the .deb (well compressed, which takes minutes)', () =>
    build(source, dist, ['--linux', 'deb', '--prepackaged', folder]),
  )
  const notes = await packageNotes(source, {
    state,
    folder,
    files: [debIn(dist)],
    notBuilt: [
      ['AppImage', 'its tools come from GitHub; `npx electron-builder --linux AppImage` builds it where that can be reached. electron-builder took its configuration for valid'],
      ['NSIS installer', 'is built on Windows: `npx electron-builder`. electron-builder took its configuration for valid; it was never built'],
      ['DMG', 'is built, signed and notarised on macOS: `npx electron-builder`. electron-builder took its configuration for valid; it was never built'],
    ],
  })
  writeFileSync(path.join(dist, 'RELEASE-NOTES.txt'), notes)
  say(`\n${notes}\nAll of it lies in dist/, these notes too.`)
})
