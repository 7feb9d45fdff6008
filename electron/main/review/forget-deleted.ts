/** Whoever had a session removed had everything removed that was written of it. */
import { publicKeys } from '../evidence/kiosk-key.ts'
import { deedsOf } from '../evidence/kiosk-log.ts'

/** `kept`: what holds something of sessions outside of their folder, `root`. */
export function forgetDeleted(root: string, kept: readonly { readonly forget: (session: string) => void }[]): void {
  for (const deed of deedsOf(root, publicKeys(root))) if (deed.type === 'session-deleted') kept.forEach((each) => each.forget(deed.session))
}
