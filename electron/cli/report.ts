/** `npm run -s report -- SESSION|BUNDLE …`: what became of every point, for those who decide. */
import { runTool } from '../main/evidence/tools/run.ts'
import { quietWhenUnread } from '../main/quiet.ts'
import { outside } from './evidence/place.ts'

quietWhenUnread()

process.exitCode = await runTool('report', process.argv.slice(2), outside)
