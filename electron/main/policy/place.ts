/** Where this program finds its policy. */
import path from 'node:path'
import { app } from 'electron'
import type { Environment } from '../environment.ts'
import { interviewNames } from '../packs.ts'
import { machinePolicyPath } from './policy.ts'
import type { PolicyPlace } from './policy.ts'

const beside = (...names: readonly string[]): string => path.join(app.isPackaged ? process.resourcesPath : app.getAppPath(), ...names)

export const policyPlace = ({ policy }: Environment): PolicyPlace => ({
  own: policy === undefined ? machinePolicyPath(process.platform) : path.resolve(policy),
  shipped: beside('resources', 'policy.default.yaml'),
  installed: app.isPackaged,
  interviews: () => interviewNames(beside('snippets')),
})

/** For what locks nothing and offers no interview. */
export const policyPlaceApart = (environment: Environment): PolicyPlace => ({ ...policyPlace(environment), installed: false, interviews: undefined })
