/**
 * Stands in for Electron's own default app in the fallback runtime: `electron [options] FOLDER` runs the app in FOLDER.
 * The top-level await is needed: Electron waits for it before the app is ready, and what must be said before that
 * (privileged schemes) would come too late without it.
 */
import { app } from 'electron'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const folder = process.argv.slice(1).find((argument) => !argument.startsWith('-'))
if (folder === undefined) {
  console.error('This Electron was prepared for Walkthrough. Start it with the folder of an app.')
  process.exit(2)
}
const appPath = path.resolve(folder)
const manifest = JSON.parse(readFileSync(path.join(appPath, 'package.json'), 'utf8'))
Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true, configurable: false })
app.setAppPath(appPath)
app.setName(manifest.productName ?? manifest.name)
if (manifest.version) app.setVersion(manifest.version)
await import(pathToFileURL(path.join(appPath, manifest.main ?? 'index.js')).href)
