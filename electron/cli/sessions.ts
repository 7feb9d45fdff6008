/** `npm run -s sessions -- …`: what a kiosk keeps, its removal, and its keys. */
import { runTool } from '../main/evidence/tools/run.ts'
import { outside } from './evidence/place.ts'

process.exitCode = await runTool('sessions', process.argv.slice(2), outside)
