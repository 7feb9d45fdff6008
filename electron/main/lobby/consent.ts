/** The consent text as a candidate reads it: the pack's words with this centre's facts in them. */
import type { Pack } from '../../interview/pack/schema.ts'
import type { InterviewOnOffer } from '../../shared/view.ts'
import { budgetOf } from '../../interview/clock.ts'
import type { Policy } from '../policy/schema.ts'

export function consentText(pack: Pack, { where, retentionDays, whoSees }: Policy['consent']): string {
  const facts: Readonly<Record<string, string>> = {
    where,
    retention: `${retentionDays} ${retentionDays === 1 ? 'day' : 'days'}, then it is deleted.`,
    whoSees,
  }
  return pack.consent.text.replace(/\{(\w+)\}/g, (whole, name: string) => facts[name] ?? whole).trim()
}

export function onOffer(pack: Pack, policy: Policy): InterviewOnOffer {
  return {
    id: pack.id,
    title: pack.title,
    minutes: budgetOf(pack).total / 60_000,
    problems: pack.problems.length,
    consent: { version: pack.consent.version, text: consentText(pack, policy.consent) },
  }
}
