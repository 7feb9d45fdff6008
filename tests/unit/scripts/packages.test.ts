import { readFileSync } from 'node:fs'
import path from 'node:path'
import { DebugLogger } from 'builder-util'
import { getConfig, validateConfiguration } from 'app-builder-lib/out/util/config/config.js'
import { expect, it } from 'vitest'

const root = path.join(import.meta.dirname, '../../..')
const width = (png: string): number => readFileSync(path.join(root, png)).readUInt32BE(16)

it('electron-builder takes the configuration of every package for valid, those that are built elsewhere too', async () => {
  const config = await getConfig(root, path.join(root, 'electron-builder.yml'), undefined)
  await expect(validateConfiguration(config, new DebugLogger(false))).resolves.toBeUndefined()
  const names = ['linux', 'win', 'mac'] as const
  expect(names.flatMap((name) => config[name]?.target)).toEqual(['dir', 'deb', 'AppImage', 'nsis', 'dmg'])
  // Otherwise electron-builder writes --no-sandbox into its menu entry, and an installed kiosk does not start with that.
  expect(config.appImage?.executableArgs).toEqual([])
  await expect(validateConfiguration({ ...config, nsis: { ...config.nsis, perMachin: true } } as typeof config, new DebugLogger(false))).rejects.toThrow(/configuration\.nsis/)
})

it('there is a picture as large as the icons of Windows and macOS are made from', () => {
  expect(width('resources/icons/icon.png')).toBeGreaterThanOrEqual(512)
  for (const size of [16, 32, 48, 64, 128, 256, 512]) expect(width(`resources/icons/${size}x${size}.png`)).toBe(size)
})
