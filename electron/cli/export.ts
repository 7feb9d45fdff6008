/** `npm run -s export -- SESSION… | --day DAY | --all  FOLDER`: hands sessions over, each as one verified bundle. */
import { runTool } from '../main/evidence/tools/run.ts'
import { outside } from './evidence/place.ts'

process.exitCode = await runTool('export', process.argv.slice(2), outside)
