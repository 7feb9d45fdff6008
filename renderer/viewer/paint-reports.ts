import type { Kiosk } from '../../electron/shared/contract.ts'

const AGAIN_MS = 2_000

/** Tells main, once for each problem, that its code has been painted; a report that was refused is repeated. */
export class PaintReports {
  readonly #kiosk: Kiosk
  readonly #done = new Set<string>()

  constructor(kiosk: Kiosk) {
    this.#kiosk = kiosk
  }

  /** The second frame begins after the first, with the code in it, has been painted. The returned function calls it off. */
  afterPaint(problem: string): () => void {
    if (this.#done.has(problem)) return () => {}
    let frame = 0
    let timer: number | undefined
    let off = false
    const report = (): void => {
      this.#done.add(problem)
      this.#kiosk.command({ do: 'snippet-painted', problem }).catch(() => {
        this.#done.delete(problem)
        if (!off) timer = window.setTimeout(report, AGAIN_MS)
      })
    }
    frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(report)
    })
    return () => {
      off = true
      cancelAnimationFrame(frame)
      window.clearTimeout(timer)
    }
  }
}
