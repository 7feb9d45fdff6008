/** Runs a tool to its exit code; what a person can put right is one line on stderr, a defect is thrown. */
import { reportTool } from '../../assess/tool.ts'
import { exportTool } from './export.ts'
import { filmTool } from './film.ts'
import { forPerson } from './for-person.ts'
import { sessionsTool } from './sessions.ts'
import type { ReportWorld } from './world.ts'

const tools = { export: exportTool, film: filmTool, sessions: sessionsTool, report: reportTool }
const isTool = (name: string): name is keyof typeof tools => Object.hasOwn(tools, name)

export async function runTool(name: string, args: readonly string[], world: ReportWorld): Promise<number> {
  if (!isTool(name)) {
    process.stderr.write(`There is no tool “${name}”. The tools are: ${Object.keys(tools).join(', ')}.\n`)
    return 2
  }
  try {
    return await tools[name](args, world)
  } catch (error) {
    const told = forPerson(error)
    if (told === undefined) throw error
    process.stderr.write(`${told}\n`)
    return 1
  }
}
