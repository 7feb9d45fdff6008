import { useState } from 'react'
import { PassphraseForm } from '../PassphraseForm.tsx'
import { useReview, useReviewStore } from '../store/context.ts'
import { words } from '../words.ts'

const ANOTHER = 'another'

/** Who assesses: one of those whose keys are here and who knows its passphrase, or somebody new. */
export function Assessor() {
  const { stepBack } = useReviewStore()
  const assessors = useReview((state) => state.assessors)
  const as = useReview((state) => state.as)
  const [making, setMaking] = useState(false)
  if (making || assessors.length === 0) return <MakeKey onDone={() => setMaking(false)} first={assessors.length === 0} />
  if (as === undefined) return <Enter onAnother={() => setMaking(true)} />
  return (
    <p className="assessor">
      {words.assess.as} <b>{assessors.find(({ key }) => key === as)?.name}</b>
      <button type="button" onClick={() => void stepBack()}>{words.assess.change}</button>
    </p>
  )
}

function Enter({ onAnother }: { readonly onAnother: () => void }) {
  const { enter } = useReviewStore()
  const assessors = useReview((state) => state.assessors)
  const [who, setWho] = useState(assessors[0]?.key ?? '')
  const said = words.assess
  return (
    <PassphraseForm
      className="enter" label={said.passphrase} action={said.enter} acting={said.entering} onUse={(passphrase) => enter(who, passphrase)}
      beside={(
        <label>
          {said.name}
          <select value={who} onChange={({ target: { value } }) => (value === ANOTHER ? onAnother() : setWho(value))}>
            {assessors.map(({ name, key }) => <option key={key} value={key}>{name}</option>)}
            <option value={ANOTHER}>{said.another}</option>
          </select>
        </label>
      )}
      below={<p className="hint">{said.enterHint}</p>}
    />
  )
}

function MakeKey({ first, onDone }: { readonly first: boolean; readonly onDone: () => void }) {
  const { makeAssessor } = useReviewStore()
  const [name, setName] = useState('')
  const said = words.assess.make
  return (
    <PassphraseForm
      className="make-key" label={said.passphrase} again={{ label: said.again, differ: said.differ }} action={said.make} acting={said.making} ready={name.trim() !== ''}
      onUse={async (passphrase) => {
        await makeAssessor(name, passphrase)
        onDone()
      }}
      above={<><h2>{said.title}</h2><p className="hint">{said.text}</p></>}
      beside={<label>{said.name}<input type="text" maxLength={200} value={name} onChange={(event) => setName(event.target.value)} /></label>}
      otherwise={!first && <button type="button" onClick={onDone}>{said.cancel}</button>}
    />
  )
}
