/** The public keys of kiosks that a tool was given. */
import { readFileSync, statSync } from 'node:fs'
import { BundleError } from '../bundle-reader.ts'

/** PEM; `undefined` where none was given. Throws BundleError where a folder was named, or the disk's own error. */
export const readTrustedKeys = (files: readonly string[] | undefined): readonly string[] | undefined => files?.map((file) => {
  if (statSync(file).isDirectory()) throw new BundleError(`A public key (--key) is a file, and ${file} is a folder.`)
  return readFileSync(file, 'utf8')
})
