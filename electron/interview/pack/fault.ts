/** What is wrong with a pack, said so that its author finds the place. */
export interface PackFault {
  /** As the author knows it: folder and file, or the folder alone. */
  readonly file: string
  /** Counted from 1; absent where the fault is no line's, such as a missing file. */
  readonly line?: number
  /** `minutes.problem`, `core[keep-id].steps.tell`; empty where the whole file is meant. */
  readonly field: string
  /** Plain words, without a full stop. */
  readonly text: string
}

/** `snippets/x/pack.yaml:12: minutes.problem: must be a number above 0` */
export function formatFault(fault: PackFault): string {
  const place = fault.line === undefined ? fault.file : `${fault.file}:${fault.line}`
  return [place, fault.field, fault.text].filter((part) => part !== '').join(': ')
}
