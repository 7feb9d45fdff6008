/** What happens beside the conversation, in the words that stand in it. */
import type { Note } from '../../electron/shared/fold.ts'
import { strings } from '../strings.ts'

export function noteText(note: Note): string {
  const words = strings.notes
  switch (note.type) {
    case 'share-on':
      return words.shareOn
    case 'share-lost':
      return words.shareLost
    case 'pause':
      if (note.why === 'invigilator') return note.on ? words.holdOn : words.holdOff
      return note.on ? words.breakOn : words.breakOff
    case 'help':
      return note.called ? words.helpOn : words.helpOff
    case 'away':
      return words.away(Math.round(note.ms / 60_000))
    case 'time-added':
      return words.timeAdded(note.minutes)
    case 'asleep':
      return words.asleep(Math.round(note.ms / 60_000))
    case 'signal':
      return (note.state === 'over' ? words.signalOver[note.kind] : note.state === 'still' ? words.signalStill[note.kind] : undefined) ?? words.signal[note.kind]
    case 'trouble':
      return note.text
  }
}
