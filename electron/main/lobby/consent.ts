/** The consent text as a candidate reads it: the pack's words with this centre's facts in them. */
import { buttons } from '../../shared/buttons.ts'
import type { PackHead } from '../../interview/pack/parse.ts'
import type { InterviewOnOffer } from '../../shared/view.ts'
import { budgetOf } from '../../interview/clock.ts'
import type { Policy } from '../policy/schema.ts'

export function consentText(pack: Pick<PackHead, 'consent'>, { consent: { where, retentionDays, whoSees }, engine, language, recording }: Pick<Policy, 'consent' | 'engine' | 'language' | 'recording'>): string {
  const facts: Readonly<Record<string, string>> = {
    where,
    retention: `${retentionDays} ${retentionDays === 1 ? 'day' : 'days'}. After that, the people in charge of this computer delete it.`,
    whoSees,
    endCall: language === 'en' ? buttons.en.end : `“${buttons[language].end}”`,
  }
  const text = pack.consent.text.replace(/\{(\w+)\}/g, (whole, name: string) => facts[name] ?? whole).trim()
  // No pack knows of the centre's endpoint; whoever consents has to.
  return [...recorded(recording), text].join('\n\n') + (engine === undefined ? '' : `\n\nWhere your words go: a language model at ${new URL(engine.url).host} reads your messages and the snippet, and helps to answer you.`)
}

/** What packs, written for any computer, do not say of this one. */
function recorded({ enabled, displays, microphone }: Policy['recording']): readonly string[] {
  if (!enabled) return ['On this computer no film is made: your screen is looked at while you share it, and no picture of it is stored, whatever is said of that below.']
  return [
    ...(microphone ? ['On this computer sound is recorded too, while your screen is shared: whatever the microphone hears, your voice and the room, and whatever is said of sound below. The interview cannot be held here without it. If you do not want that, please do not agree, and tell the invigilator.'] : []),
    ...(displays === 'every' ? ['If this computer has more than one screen, all of them are recorded.'] : []),
  ]
}

export function onOffer(pack: PackHead, policy: Policy): InterviewOnOffer {
  return {
    id: pack.id,
    title: pack.title,
    language: pack.language,
    minutes: budgetOf(pack).total / 60_000,
    problems: pack.problems.length,
    consent: { version: pack.consent.version, text: consentText(pack, policy) },
  }
}
