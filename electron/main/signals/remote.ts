/** How a session from another computer shows in the environment that a program is started with. */
const traces: readonly (readonly [variable: string, shows: RegExp, name: string])[] = [
  ['SSH_CONNECTION', /./, 'SSH'],
  ['XRDP_SESSION', /./, 'xrdp'],
  ['X2GO_SESSION', /./, 'X2Go'],
  // Windows: `Console` at the computer itself.
  ['SESSIONNAME', /^RDP-/i, 'Remote Desktop'],
]

export const remoteSession = (environment: NodeJS.ProcessEnv): string | undefined =>
  traces.find(([variable, shows]) => shows.test(environment[variable] ?? ''))?.[2]
