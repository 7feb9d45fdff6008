import type { Together } from '../../../electron/shared/review-assess.ts'
import { words } from '../words.ts'

export function Agreement({ pairings }: Pick<Together, 'pairings'>) {
  const said = words.together
  return (
    <section className="agreement" aria-label={said.agreement}>
      <h2>{said.agreement}</h2>
      {pairings.length === 0 ? <p className="hint">{said.nobody}</p> : (
        <>
          <table className="points-table">
            <thead><tr>{Object.values(said.columns).map((column) => <th key={column} scope="col">{column}</th>)}</tr></thead>
            <tbody>
              {pairings.map(({ between: [one, other], sessions, same, items, observed, kappa }, index) => (
                <tr key={index}>
                  <th scope="row">{one} – {other}</th>
                  <td>{sessions}</td>
                  <td>{said.alike(same, items)}</td>
                  <td>{items === 0 ? '–' : `${(observed * 100).toFixed(1)} %`}</td>
                  <td>{kappa === undefined ? said.undefinedKappa : kappa.toFixed(2)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="hint">{said.kappa}</p>
        </>
      )}
    </section>
  )
}
