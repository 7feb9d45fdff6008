/**
 * Splits spoken text into sentences, end marks and following space included, so that joining gives the text again.
 * Code names stay whole: a dot ends a sentence only before white space or the end, never inside `backticks` or quotes.
 */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = []
  let start = 0
  let inCode = false
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '`') inCode = !inCode
    if (inCode || !'.?!'.includes(text[i] ?? '')) continue
    let end = i + 1
    while (end < text.length && '.?!”’")'.includes(text[end] ?? '')) end++
    if (end < text.length && !/\s/.test(text[end] ?? '')) continue
    while (end < text.length && /\s/.test(text[end] ?? '')) end++
    sentences.push(text.slice(start, end))
    start = end
    i = end - 1
  }
  if (start < text.length) sentences.push(text.slice(start))
  return sentences
}
