/** `npm run -s export -- SESSION… | --day DAY | --all  FOLDER`: hands sessions over, each as one verified bundle. */
import { runTool } from '../main/evidence/tools/run.ts'
import { quietWhenUnread } from '../main/quiet.ts'
import { outside } from './evidence/place.ts'

quietWhenUnread()

process.exitCode = await runTool('export', process.argv.slice(2), outside)
