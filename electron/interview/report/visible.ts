/**
 * What a person wrote, for a terminal or a page: control characters would act there, and marks that turn the direction of writing would
 * reach beyond their text. Line breaks and tabs stay.
 */
export const visible = (text: string): string => text.replaceAll(/(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')
