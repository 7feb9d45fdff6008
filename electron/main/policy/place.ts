/** Where this program finds its policy. */
import path from 'node:path'
import { app } from 'electron'
import type { Environment } from '../environment.ts'
import { machinePolicyPath } from './policy.ts'
import type { PolicyPlace } from './policy.ts'

export const policyPlace = ({ policy }: Environment): PolicyPlace => ({
  own: policy === undefined ? machinePolicyPath(process.platform) : path.resolve(policy),
  shipped: path.join(app.isPackaged ? process.resourcesPath : app.getAppPath(), 'resources', 'policy.default.yaml'),
  installed: app.isPackaged,
})
