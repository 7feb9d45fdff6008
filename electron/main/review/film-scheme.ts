/** The film of the session that is shown, `walkthrough-film://segment/TOKEN/FILE?ms=LENGTH`: read, opened where it is sealed, and held in memory only. */
import type { Session } from 'electron'
import { playable } from './playable.ts'

const PAGE = 'walkthrough://app'
/** A segment is about a minute; a bundle may claim anything. */
const MOST = 256 * 1024 * 1024

export interface FilmDesk {
  /** From now on these films are served, and no others; returns where a file of so many milliseconds is found. */
  readonly show: (read: (file: string) => Promise<Buffer | undefined>) => (file: string, ms: number) => string
}

const nothing = (): Response => new Response(null, { status: 404, headers: { 'access-control-allow-origin': PAGE } })

export function serveFilm(session: Session): FilmDesk {
  let shown: { readonly token: string; readonly read: (file: string) => Promise<Buffer | undefined> } | undefined
  let count = 0
  session.protocol.handle('walkthrough-film', async (request) => {
    const { pathname, searchParams } = new URL(request.url)
    const [, token, ...file] = pathname.split('/')
    const segment = request.method === 'GET' && token === shown?.token ? await shown?.read(file.join('/')) : undefined
    if (!segment || segment.length > MOST) return nothing()
    const film = await playable(segment, Number(searchParams.get('ms')))
    return film ? new Response(new Uint8Array(film.bytes), { headers: { 'content-type': film.type, 'access-control-allow-origin': PAGE, 'cache-control': 'no-store' } }) : nothing()
  })
  return {
    show: (read) => {
      count += 1
      const token = String(count)
      shown = { token, read }
      return (file, ms) => `walkthrough-film://segment/${token}/${file}?ms=${ms}`
    },
  }
}
