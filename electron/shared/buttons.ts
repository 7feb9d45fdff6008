/** What stands on the buttons that the interviewer speaks of, in each language of the kiosk's own screens. */
export const languages = ['en', 'de'] as const
export type Language = (typeof languages)[number]

const english = {
  share: 'Share my screen',
  break: 'Take a break',
  resume: 'Go on',
  help: 'Call the invigilator',
  data: 'Your data',
  end: 'End Call',
}

export const buttons: Readonly<Record<Language, typeof english>> = {
  en: english,
  de: {
    share: 'Bildschirm freigeben',
    break: 'Pause machen',
    resume: 'Weiter',
    help: 'Aufsicht rufen',
    data: 'Ihre Daten',
    end: 'Gespräch beenden',
  },
}
