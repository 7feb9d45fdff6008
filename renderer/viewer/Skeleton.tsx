import { strings } from '../strings.ts'

/** Stands where the code will be. */
export function Skeleton() {
  return (
    <div className="skeleton" role="status">
      <p>{strings.code.loading}</p>
      <div aria-hidden="true">
        {[55, 70, 64, 40, 0, 34, 82, 58, 62, 76, 48].map((width, index) => (
          <i key={index} style={{ width: `${width}%` }} />
        ))}
      </div>
    </div>
  )
}
