/** `npm run -s film -- SESSION|BUNDLE [--out FILE]`: the film of an interview as files that any player plays. */
import { runTool } from '../main/evidence/tools/run.ts'
import { quietWhenUnread } from '../main/quiet.ts'
import { outside } from './evidence/place.ts'

quietWhenUnread()

process.exitCode = await runTool('film', process.argv.slice(2), outside)
