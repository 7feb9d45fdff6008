/** Does a message try to steer the interviewer? Its words alone do not say: code is told to ignore errors, and tests compare with expected answers. */
import { saysAny } from './phrases/sayings.ts'
import { ofMe, ofRules, onlyComplains, proposed, steer } from './phrases/steer.ts'

/** Spoken to the interviewer, or of its rules. */
export const maySteer = (plain: string): boolean => !onlyComplains(plain) && (saysAny(ofRules, plain) || (ofMe.test(plain) && !proposed.test(plain)))

export const steers = (plain: string): boolean => saysAny(steer, plain) && maySteer(plain)
