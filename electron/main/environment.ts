/** The only place that reads the environment: what it may say, and when it is listened to. */
import { z } from 'zod'

const text = z.string().min(1).optional().catch(undefined)

const variables = z.object({
  /** For the program's data, in place of the account's own folder. */
  WALKTHROUGH_HOME: text,
  WALKTHROUGH_POLICY: text,
  WALKTHROUGH_THEME: z.enum(['light', 'dark']).optional().catch(undefined),
  /** Width and height of the window's content, as in 1280x800. */
  WALKTHROUGH_WINDOW: z.string().regex(/^\d{3,4}x\d{3,4}$/).optional().catch(undefined),
  /** The key of the policy's endpoint, so that it need not stand in a file of the project. */
  WALKTHROUGH_ENGINE_KEY: text,
  /** Set by the development server. */
  ELECTRON_RENDERER_URL: z.url({ protocol: /^http$/, hostname: /^localhost$|^127\.0\.0\.1$/ }).optional().catch(undefined),
})

export interface Environment {
  readonly home: string | undefined
  readonly policy: string | undefined
  readonly theme: 'light' | 'dark' | undefined
  readonly window: { readonly width: number; readonly height: number } | undefined
  readonly engineKey: string | undefined
  readonly developmentServer: string | undefined
  readonly programData: string | undefined
}

/** An installed kiosk listens to nobody's environment: whoever can start it could otherwise choose its policy. */
export function readEnvironment(isPackaged: boolean, source: NodeJS.ProcessEnv = process.env): Environment {
  const programData = source['ProgramData']
  const read = variables.parse(isPackaged ? {} : source)
  const [width, height] = (read.WALKTHROUGH_WINDOW ?? '').split('x').map(Number)
  return {
    home: read.WALKTHROUGH_HOME,
    policy: read.WALKTHROUGH_POLICY,
    theme: read.WALKTHROUGH_THEME,
    window: width && height ? { width, height } : undefined,
    engineKey: read.WALKTHROUGH_ENGINE_KEY,
    developmentServer: read.ELECTRON_RENDERER_URL,
    programData,
  }
}
