import { useCallback, useState } from 'react'
import type { LineRange } from '../../electron/shared/ids.ts'
import { MAX_CITATIONS } from '../chat/limits.ts'
import { Icon } from '../components/Icon.tsx'
import { useKiosk, useKioskStore } from '../store/context.ts'
import { strings } from '../strings.ts'
import { CodeView } from './CodeView.tsx'
import { Skeleton } from './Skeleton.tsx'
import { withCitation } from './citing.ts'

const SIZES = [0.75, 0.8125, 0.875, 1, 1.125, 1.25, 1.5, 1.75, 2] as const
const USUAL = 1

/** The code under review, and the way back to earlier code. */
export function SnippetPanel() {
  const store = useKioskStore()
  const snippets = useKiosk((state) => state.view.snippets)
  const marks = useKiosk((state) => state.view.marks)
  const onBreak = useKiosk((state) => state.view.pauses.some((why) => why === 'break' || why === 'invigilator' || why === 'signal'))
  const [size, setSize] = useState(USUAL)
  const [contrast, setContrast] = useState(false)
  const [searches, setSearches] = useState(0)
  const [selected, setSelected] = useState<LineRange>()
  const newest = snippets.at(-1)?.problem
  const [chosen, setChosen] = useState({ problem: newest, newest })
  // New code comes to the front, whatever was being looked back at.
  if (chosen.newest !== newest) setChosen({ problem: newest, newest })
  const shown = snippets.find(({ problem }) => problem === chosen.problem) ?? snippets.at(-1)
  const words = strings.code

  const cite = useCallback(
    (problem: string, range: LineRange) => {
      store.setState(({ citations }) => ({ citations: withCitation(citations, problem, range, MAX_CITATIONS) }))
    },
    [store],
  )
  const choose = (problem: string): void => {
    setChosen({ problem, newest })
    setSelected(undefined)
  }
  const onTabKey = (event: React.KeyboardEvent, index: number): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    const next = step === undefined ? undefined : snippets.at((index + step) % snippets.length)
    if (!next) return
    event.preventDefault()
    choose(next.problem)
    document.getElementById(`tab-${next.problem}`)?.focus()
  }

  if (!shown) return null
  const markedHere = marks && marks.problem === shown.problem && marks.ranges.length > 0 ? marks.ranges : undefined
  return (
    <section className={contrast ? 'snippet high-contrast' : 'snippet'} aria-label={words.region} style={{ '--code-size': `${SIZES[size]}rem` } as React.CSSProperties}>
      <header>
        <div role="tablist" aria-label={words.tabs} className="tabs">
          {snippets.map(({ problem, number, content }, index) => (
            <button
              key={problem}
              id={`tab-${problem}`}
              type="button"
              role="tab"
              aria-label={words.tab(number, content?.file)}
              aria-selected={problem === shown.problem}
              aria-controls="snippet-body"
              tabIndex={problem === shown.problem ? 0 : -1}
              onClick={() => choose(problem)}
              onKeyDown={(event) => onTabKey(event, index)}
            >
              {words.tab(number, problem === shown.problem ? content?.file : undefined)}
            </button>
          ))}
        </div>
        <div className="tools">
          <button type="button" className="tool" aria-label={words.smaller} disabled={size === 0} onClick={() => setSize(size - 1)}>
            A−
          </button>
          <button type="button" className="tool" aria-label={words.larger} disabled={size === SIZES.length - 1} onClick={() => setSize(size + 1)}>
            A+
          </button>
          <button type="button" className="tool" aria-label={words.contrast} aria-pressed={contrast} onClick={() => setContrast(!contrast)}>
            {words.contrastShort}
          </button>
          <button type="button" className="tool" aria-label={words.search} title={words.search} onClick={() => setSearches(searches + 1)}>
            <Icon name="search" />
          </button>
        </div>
      </header>
      <div id="snippet-body" className="snippet-body" role="tabpanel" aria-labelledby={`tab-${shown.problem}`} data-problem={shown.problem}>
        {shown.content ? (
          <CodeView
            problem={shown.problem}
            file={shown.content.file}
            code={shown.content.code}
            marks={markedHere}
            searches={searches}
            covered={onBreak}
            onSelect={setSelected}
            onCite={cite}
            announcePaint={shown.problem === newest}
          />
        ) : (
          <Skeleton />
        )}
        {onBreak && <p className="cover">{strings.pause.covered}</p>}
      </div>
      <footer>
        <p className="marked">{markedHere ? words.marked(markedHere) : ''}</p>
        {selected && shown.content && !onBreak ? (
          <button type="button" className="cite" onClick={() => cite(shown.problem, selected)}>
            <Icon name="quote" />
            {words.cite(...selected)}
          </button>
        ) : (
          <p className="hint">{words.citeHint}</p>
        )}
      </footer>
    </section>
  )
}
