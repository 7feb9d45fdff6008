import { useState } from 'react'
import { Icon } from '../components/Icon.tsx'
import { useCommand, useKiosk } from '../store/context.ts'
import { strings } from '../strings.ts'

/** Stands above the message box for as long as a share is asked for and not there. */
export function ShareCard() {
  const share = useKiosk((state) => state.view.share)
  const counts = useKiosk((state) => state.view.clock.running)
  const command = useCommand()
  /** Which asking was answered with the button; a new asking or a new failure has another number. */
  const [pressed, setPressed] = useState(0)
  if (share.state === 'off' || share.state === 'on') return null
  const words = strings.share
  const failed = share.state !== 'asked'
  const waiting = command.busy || pressed === share.seq
  const press = async (): Promise<void> => {
    setPressed(share.seq)
    if (!(await command.run({ do: 'share-screen' }))) setPressed(0)
  }
  return (
    <section className={failed ? 'card attention' : 'card'} aria-labelledby="share-title">
      <Icon name="screen" />
      <div>
        <h2 id="share-title">{failed ? words.again : words.title}</h2>
        {failed && (
          <p role="alert">
            {words.failure[share.state]} {share.detail}
          </p>
        )}
        <p>{!failed ? words.body : counts ? words.counts : words.paused}</p>
        {command.failure !== undefined && <p role="alert">{command.failure}</p>}
      </div>
      <button type="button" className="primary" aria-disabled={waiting} onClick={() => !waiting && void press()}>
        {waiting ? words.waiting : words.button}
      </button>
    </section>
  )
}
