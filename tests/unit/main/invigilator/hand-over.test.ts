import { writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { handOver } from '../../../../electron/main/invigilator/hand-over.ts'
import { held, ID, kioskAt } from '../evidence/world.ts'
import { temporaryFolder } from '../support/folders.ts'

const OTHER = '20260103-030405-abc'

it('writes what is finished, and says of what is not that it is not', async () => {
  const kiosk = kioskAt()
  held(kiosk)
  held(kiosk, { id: OTHER, ended: false })
  const folder = temporaryFolder()
  expect(await handOver(kiosk, folder)).toBe(`One interview written to ${folder}. One interview not finished, and not written.`)
})

it('says of a drive that takes nothing what is wrong with it, and of no interview that it was not finished', async () => {
  const kiosk = kioskAt()
  held(kiosk)
  const folder = temporaryFolder()
  const full = { ...kiosk, write: () => Promise.reject(Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })) }
  await expect(handOver(full, folder)).rejects.toThrow(`No interviews written to ${folder}. ${ID} was not written: ${folder} is full. Please make room, or choose another place.`)
  const unplugged = { ...kiosk, write: () => Promise.reject(Object.assign(new Error('EIO: i/o error, write'), { code: 'EIO' })) }
  await expect(handOver(unplugged, folder)).rejects.toThrow('A disk reported an error, so nothing could be written into')
})

it('says of an interview whose policy was exchanged that, and not that it was not finished', async () => {
  const kiosk = kioskAt()
  writeFileSync(`${held(kiosk)}/policy.yaml`, 'version: 1\nreserveMiB: 0\n')
  await expect(handOver(kiosk, temporaryFolder())).rejects.toThrow(`${ID} was not written: The policy that lies with this interview`)
})
