/** Appends without end and says after each append what is stored. Killed by its test. */
import { openLog } from '../../../../electron/main/store/log.ts'

const [, , file = '', key = ''] = process.argv
const log = openLog(file, Buffer.from(key, 'hex'))
for (let n = 1; ; n += 1) {
  const [event] = log.append([{ type: 'candidate-said', id: String(n), text: 'x'.repeat(n % 5000), citations: [] }], { wall: n, at: n })
  process.stdout.write(`${event?.seq}\n`)
}
