/** The tool `--engine-key` inside the app, without a window: only here can the system's secret store be reached. */
import path from 'node:path'
import { app, safeStorage } from 'electron'
import { hasSecretStore } from '../store/safe-storage.ts'
import { keyTool } from './stored-key.ts'

export const sealedKeyFile = (): string => path.join(app.getPath('userData'), 'engine-key')

/** `args`: what follows `--engine-key`. Call once the app is ready. @returns the exit code */
export const runInApp = (args: readonly string[]): Promise<number> =>
  keyTool(args, { sealedFile: sealedKeyFile(), seal: hasSecretStore() ? (key) => safeStorage.encryptString(key) : undefined, input: process.stdin })
