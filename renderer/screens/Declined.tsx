import { Heading } from '../components/Heading.tsx'
import { useCommand } from '../store/context.ts'
import { strings } from '../strings.ts'

export function Declined() {
  const command = useCommand()
  return (
    <main className="page">
      <div className="sheet">
        <p className="brand">{strings.product}</p>
        <Heading>{strings.declined.title}</Heading>
        <p className="lead">{strings.declined.body}</p>
        {command.failure !== undefined && (
          <p className="problem" role="alert">
            {command.failure}
          </p>
        )}
        <button type="button" aria-disabled={command.busy} onClick={() => void (command.busy || command.run({ do: 'finish' }))}>
          {strings.declined.next}
        </button>
      </div>
    </main>
  )
}
