/** Reads a passphrase: from a terminal without showing it, or as the first line of what is piped in. */
import { createInterface } from 'node:readline'
import type { ReadStream } from 'node:tty'
import { Refusal } from '../plain-text.ts'

/** The tools speak English, whatever the kiosk speaks. */
class NotEntered extends Refusal {
  override readonly name = 'NotEntered'
}

const CTRL_C = '\u0003'
const CTRL_D = '\u0004'
/** Arrows and the like come as several signs, which nobody means as letters. */
const KEYS = /\u001b(?:\[[0-9;]*[A-Za-z~]|O.|.)/g

/** Asks twice at a terminal. Rejects with a sentence for a person. */
export async function readPassphrase(input: NodeJS.ReadStream, say: (text: string) => void): Promise<string> {
  if (!input.isTTY) return firstLine(input)
  const first = await hidden(input, 'Passphrase (it is not shown): ', say)
  const second = await hidden(input, 'Once more: ', say)
  if (first !== second) throw new NotEntered('The two are not the same; nothing was changed.')
  return first
}

/** Asks once. Rejects with a sentence for a person. */
export const readHidden = (input: NodeJS.ReadStream, question: string, say: (text: string) => void): Promise<string> => (input.isTTY ? hidden(input, question, say) : firstLine(input))

async function firstLine(input: NodeJS.ReadStream): Promise<string> {
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    if (/\p{Cc}/u.test(line)) throw new NotEntered('The passphrase holds a sign that no keyboard types; nothing was changed.')
    return line
  }
  throw new NotEntered('No passphrase came in; nothing was changed.')
}

function hidden(input: ReadStream, question: string, say: (text: string) => void): Promise<string> {
  // Before the question stands there: the terminal would show what comes sooner.
  input.setRawMode(true)
  input.setEncoding('utf8').resume()
  say(question)
  let text = ''
  return new Promise((resolve, reject) => {
    const done = (): void => {
      input.off('data', take)
      input.setRawMode(false)
      input.pause()
      say('\n')
    }
    const take = (typed: string): void => {
      for (const letter of typed.replace(KEYS, '')) {
        if (letter === CTRL_C || letter === CTRL_D) return done(), reject(new NotEntered('Broken off; nothing was changed.'))
        if (letter === '\r' || letter === '\n') return done(), resolve(text)
        if (letter === '\u007f' || letter === '\b') text = [...text].slice(0, -1).join('')
        else if (!/\p{Cc}/u.test(letter)) text += letter
      }
    }
    input.on('data', take)
  })
}
