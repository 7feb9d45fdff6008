/** The recorder's page: takes orders from main and reports what happens. It shows nothing. */
import type { RecorderBridge, RecorderReport } from '../../electron/shared/recorder.ts'
import type { Capture } from './capture.ts'
import { startCapture } from './capture.ts'

declare global {
  interface Window {
    readonly recorder: RecorderBridge
  }
}

const { recorder } = window
let capture: Capture | undefined
let beating: ReturnType<typeof setInterval> | undefined
let tidying: ReturnType<typeof setInterval> | undefined

const BEAT_MS = 1_000
/** Frames leave small objects of the browser's behind, megabytes a minute, and it collects them by itself only when much more has come together. */
const TIDY_MS = 60_000

const report = (message: RecorderReport) => {
  if (message.type === 'stopped') {
    capture = undefined
    clearInterval(beating)
    beating = undefined
    clearInterval(tidying)
    tidying = undefined
  }
  recorder.report(message)
}

recorder.onOrder((order) => {
  switch (order.do) {
    case 'start': {
      const { do: _do, ...settings } = order
      beating ??= setInterval(() => report({ type: 'alive' }), BEAT_MS)
      tidying ??= setInterval(() => recorder.tidyUp(), TIDY_MS)
      capture ??= startCapture(settings, report)
      return
    }
    case 'stop-film':
      capture?.stopFilm()
      return
    case 'stop':
      if (capture) capture.stop()
      else report({ type: 'stopped' })
  }
})

report({ type: 'ready' })
