import { Announcer } from './Announcer.tsx'
import { Composer } from './Composer.tsx'
import { Log } from './Log.tsx'
import { PauseCard } from './PauseCard.tsx'
import { ShareCard } from './ShareCard.tsx'

export function Chat() {
  return (
    <section className="chat">
      <Log />
      <Announcer />
      <div className="below-log">
        <PauseCard />
        <ShareCard />
        <Composer />
      </div>
    </section>
  )
}
