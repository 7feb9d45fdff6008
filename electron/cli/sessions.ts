/** `npm run -s sessions -- …`: what a kiosk keeps, its removal, and its keys. */
import { runTool } from '../main/evidence/tools/run.ts'
import { quietWhenUnread } from '../main/quiet.ts'
import { outside } from './evidence/place.ts'

quietWhenUnread()

process.exitCode = await runTool('sessions', process.argv.slice(2), outside)
