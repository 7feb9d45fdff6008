import { useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { Story } from '../../../electron/shared/review.ts'
import { words } from '../words.ts'
import { createFilmSource } from './film-source.ts'
import type { Player } from './player.ts'

/** The picture of the present moment, or the reason why there is none. */
export function FilmView({ story, player }: { readonly story: Story; readonly player: Player }) {
  const video = useRef<HTMLVideoElement>(null)
  const [, setVersion] = useState(0)
  const [broken, setBroken] = useState(false)
  const filmed = useStore(player, ({ now }) => story.film.some(({ from, to }) => from <= now && now < to))

  useEffect(() => {
    const element = video.current
    if (!element || story.film.length === 0) return
    const source = createFilmSource(element, story.film, () => {
      setVersion((version) => version + 1)
      setBroken(source.stateAt(player.getState().now) === 'none')
    })
    player.follow(source)
    return () => {
      player.follow(undefined)
      source.dispose()
    }
  }, [story, player])

  const says = story.film.length === 0 ? words.replay.noFilmAtAll : !filmed ? words.replay.noFilm : broken ? words.replay.filmBroken : undefined
  return (
    <div className="film" data-film={says === undefined ? 'shown' : 'none'}>
      <video ref={video} muted playsInline disablePictureInPicture aria-label={words.replay.film} hidden={says !== undefined} />
      {says !== undefined && <p className="film-none">{says}</p>}
    </div>
  )
}
