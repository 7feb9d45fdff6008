import { useKiosk } from '../store/context.ts'
import { strings } from '../strings.ts'
import { Icon } from './Icon.tsx'

/** Before there is code: where in the interview the candidate is, and what will come. */
export function Course() {
  const phase = useKiosk((state) => state.view.phase)
  const here = strings.course.steps.findIndex(([id]) => id === phase)
  return (
    <aside className="course" aria-label={strings.course.title}>
      <h2>{strings.course.title}</h2>
      <ol>
        {strings.course.steps.map(([id, name, what], index) => (
          <li key={id} className={index < here ? 'done' : index === here ? 'now' : ''} aria-current={index === here ? 'step' : undefined}>
            <span className="bullet">{index < here ? <Icon name="check" /> : index + 1}</span>
            <span>
              <strong>{name}</strong>
              {index < here && <span className="unseen"> ({strings.course.done})</span>}
              <small>{what}</small>
            </span>
          </li>
        ))}
      </ol>
      <p className="calm">{strings.course.calm}</p>
    </aside>
  )
}
