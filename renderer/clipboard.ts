/**
 * A clipboard of the page's own: copying and pasting works inside it, and nothing comes in from the rest of the computer or
 * goes out to it. Dragging is the same way by hand, and is off.
 */

export interface OwnClipboard {
  /** For the next person. */
  readonly forget: () => void
}

export function isolateClipboard(page: Window): OwnClipboard {
  let kept = ''
  /** After the page's own handlers: the code view says itself what is copied of it. */
  const take = (event: ClipboardEvent): void => {
    const text = event.defaultPrevented ? event.clipboardData?.getData('text/plain') ?? '' : selected(page.document)
    if (text !== '') kept = text
    if (event.type === 'cut' && !event.defaultPrevented && isEditable(event.target)) page.document.execCommand('delete')
    event.preventDefault()
    event.clipboardData?.clearData()
  }
  /** Before the page's own handlers: they would read what is not ours. */
  const give = (event: ClipboardEvent): void => {
    event.preventDefault()
    event.stopPropagation()
    if (kept !== '' && isEditable(event.target)) page.document.execCommand('insertText', false, kept)
  }
  const refuse = (event: DragEvent): void => {
    event.preventDefault()
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'none'
  }
  page.addEventListener('copy', take)
  page.addEventListener('cut', take)
  page.addEventListener('paste', give, { capture: true })
  for (const drag of ['dragstart', 'dragover', 'drop'] as const) page.addEventListener(drag, refuse, { capture: true })
  return { forget: () => (kept = '') }
}

export function selected(page: Document): string {
  const field = page.activeElement
  if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) {
    if (field.type === 'password') return ''
    return field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)
  }
  return page.getSelection()?.toString() ?? ''
}

const isEditable = (target: EventTarget | null): boolean => (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement) && !target.readOnly && !target.disabled
