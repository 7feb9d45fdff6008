/** `npm run -s sessions -- list|delete|expire|log|key`: what a kiosk keeps, and its removal. */
import { runTool } from '../main/evidence/tools/run.ts'
import { outside } from './evidence/place.ts'

process.exitCode = await runTool('sessions', process.argv.slice(2), outside)
