/** A session that is not over yet, has nothing to hand over, or has no room to go to. The message is for the person in charge. */
export class NotReady extends Error {
  override readonly name = 'NotReady'
}
