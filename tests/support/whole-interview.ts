/** A whole interview in the real app, from check-in to the receipt, with the answers of the demo. */
import { freshHome, startApp } from '../../scripts/demo/app.ts'
import { candidate } from '../../scripts/demo/candidate.ts'
import { converse } from '../../scripts/demo/conversation.ts'
import { kioskOn } from '../../scripts/demo/kiosk.ts'

/** @returns the program's data, with the session in it */
export async function holdInterview(home: string = freshHome()): Promise<string> {
  const app = await startApp({ home })
  const kiosk = kioskOn(app.page)
  await kiosk.checkIn(candidate.name)
  await kiosk.consent()
  const conversation = converse(kiosk, { interviewer: () => undefined, candidate: () => undefined, note: () => undefined })
  while (await conversation.turn());
  await kiosk.endCall()
  await app.page.getByRole('region', { name: 'Your receipt' }).waitFor()
  await app.quit()
  return home
}
