import { words } from '../words.ts'

export function Keys({ onClose }: { readonly onClose: () => void }) {
  return (
    <div className="keys" role="dialog" aria-label={words.replay.help}>
      <header>
        <h2>{words.replay.help}</h2>
        <button type="button" className="quiet" onClick={onClose} aria-label={words.replay.cancel}>×</button>
      </header>
      <dl>
        {words.keys.map(([keys, does]) => (
          <div key={keys}>
            <dt>{keys.split(' ').map((key) => (key === 'or' || key === '…' ? ` ${key} ` : <kbd key={key}>{key}</kbd>))}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
