/** Line icons on a grid of 20, drawn for this product. Always beside words, so they say nothing to a screen reader. */
const paths = {
  screen: 'M3 4h14v9H3zM7 17h6M10 13v4',
  record: 'M10 5a5 5 0 1 0 0 10a5 5 0 0 0 0-10z',
  pause: 'M7 4v12M13 4v12',
  play: 'M6 4l10 6l-10 6z',
  hand: 'M10 17a6 6 0 0 0 6-6V7M10 17a6 6 0 0 1-5-3l-2-4M16 8V6M13 10V4M10 10V3M7 11V5',
  call: 'M3 8c4-4 10-4 14 0l-2 3l-3-1V8c-1-.5-3-.5-4 0v2l-3 1zM10 13v4M8 15l2 2l2-2',
  data: 'M10 2l6 2v5c0 4-3 7-6 9c-3-2-6-5-6-9V4z',
  close: 'M5 5l10 10M15 5L5 15',
  down: 'M10 4v12M5 11l5 5l5-5',
  clock: 'M10 3a7 7 0 1 0 0 14a7 7 0 0 0 0-14zM10 6v4l3 2',
  info: 'M10 3a7 7 0 1 0 0 14a7 7 0 0 0 0-14zM10 9v5M10 6v.5',
  quote: 'M4 6h12M4 10h12M4 14h7',
  check: 'M4 10l4 4l8-9',
  search: 'M9 4a5 5 0 1 0 0 10a5 5 0 0 0 0-10zM13 13l4 4',
} as const

export type IconName = keyof typeof paths

export function Icon({ name, filled = false }: { readonly name: IconName; readonly filled?: boolean }) {
  return (
    <svg className={filled ? 'icon filled' : 'icon'} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  )
}
