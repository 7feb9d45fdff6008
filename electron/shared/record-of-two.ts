/** Which record it is, where several go by one session's name. */

/** Hashes in hex: they tell records apart that go by one session's name. */
export interface RecordOfTwo {
  /** The last one of this record. */
  readonly hash: string
  /** Whether it is the final hash, signed at a close; otherwise that of the log as it is there. */
  readonly closed: boolean
  /** Those of records that are not in the table, because an assessor of the account has signed for this one. */
  readonly leftOut: readonly string[]
}

/** For a person. */
export const recordText = ({ hash, closed, leftOut }: RecordOfTwo): string[] => [
  closed ? `final hash ${hash.slice(0, 16)}` : `without a close, its log ends with ${hash.slice(0, 16)}`,
  ...(leftOut.length === 0 ? [] : [`another record of this session, which ends with ${leftOut.map((other) => other.slice(0, 16)).join(' or ')}, was left out`]),
]
