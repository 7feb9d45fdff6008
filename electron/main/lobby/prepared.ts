import type { HandingOver } from '../../shared/invigilator.ts'
import type { Deed } from '../evidence/kiosk-log.ts'
import type { Notary } from '../evidence/notary.ts'
import type { LoadedPack } from '../packs.ts'
import type { Engine } from '../session/ports.ts'

/** What an interview needs and the first screen does not. */
export interface Prepared {
  readonly packs: readonly LoadedPack[]
  readonly engine: Engine
  /** Absent where the kiosk cannot sign. */
  readonly notary?: Notary | undefined
  /** Hands everything that is finished over into a folder, and says in a sentence what came of it. Absent where the kiosk cannot sign. */
  readonly handOver?: ((folder: string, progress: (step: HandingOver) => void) => Promise<string>) | undefined
  /** Into the kiosk's own log. */
  readonly noteDeed?: ((deed: Deed) => void) | undefined
  /** For the person in charge, of this kiosk. */
  readonly notices: readonly string[]
}
