import { useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { FilmedPart, Story } from '../../../electron/shared/review.ts'
import { words } from '../words.ts'
import { createFilmSource } from './film-source.ts'
import type { Player } from './player.ts'

interface Props {
  readonly story: Story
  readonly player: Player
  /** The place of the display that is shown, among those that were filmed. */
  readonly display: number
  readonly onDisplay: (display: number) => void
}

/** The picture of the present moment, or the reason why there is none. */
export function FilmView({ story: { displays, sound }, player, display, onDisplay }: Props) {
  const parts = displays[display]?.parts ?? NO_FILM
  return (
    <>
      <Picture key={display} parts={parts} none={displays.length === 0} player={player}>
        {displays.length > 1 && (
          <div className="displays" role="group" aria-label={words.replay.displays}>
            {displays.map(({ track }, index) => <button key={track} type="button" aria-pressed={index === display} onClick={() => onDisplay(index)}>{words.replay.display(index + 1)}</button>)}
          </div>
        )}
      </Picture>
      {sound.length > 0 && <Sound parts={sound} player={player} />}
    </>
  )
}

const NO_FILM: readonly FilmedPart[] = []

function Picture({ parts, none, player, children }: { readonly parts: readonly FilmedPart[]; readonly none: boolean; readonly player: Player; readonly children: React.ReactNode }) {
  const video = useRef<HTMLVideoElement>(null)
  const [, setVersion] = useState(0)
  const [broken, setBroken] = useState(false)
  const filmed = useStore(player, ({ now }) => parts.some(({ from, to }) => from <= now && now < to))

  useEffect(() => {
    const element = video.current
    if (!element || parts.length === 0) return
    const source = createFilmSource(element, parts, () => {
      setVersion((version) => version + 1)
      setBroken(source.stateAt(player.getState().now) === 'none')
    })
    player.follow(source)
    return () => {
      player.follow(undefined)
      source.dispose()
    }
  }, [parts, player])

  const says = none ? words.replay.noFilmAtAll : !filmed ? words.replay.noFilm : broken ? words.replay.filmBroken : undefined
  return (
    <div className="film" data-film={says === undefined ? 'shown' : 'none'}>
      <video ref={video} muted playsInline disablePictureInPicture aria-label={words.replay.film} hidden={says !== undefined} />
      {says !== undefined && <p className="film-none">{says}</p>}
      {children}
    </div>
  )
}

function Sound({ parts, player }: { readonly parts: readonly FilmedPart[]; readonly player: Player }) {
  const audio = useRef<HTMLAudioElement>(null)
  const muted = useStore(player, (state) => state.muted)
  useEffect(() => {
    const element = audio.current
    if (!element) return
    const source = createFilmSource(element, parts, () => undefined)
    player.accompany(source)
    return () => {
      player.accompany(undefined)
      source.dispose()
    }
  }, [parts, player])
  return <audio ref={audio} muted={muted} aria-label={words.replay.sound} />
}
