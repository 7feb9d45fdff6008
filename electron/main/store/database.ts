/** A thin, typed hold on libsql: durable settings, bound arrays only, and errors as StorageTrouble. */
import Libsql from 'libsql'
import { guarded } from './trouble.ts'
import type { Lack } from './trouble.ts'

export type Value = string | number | Buffer | null

export interface Database {
  readonly exec: (sql: string) => void
  readonly run: (sql: string, values?: readonly Value[]) => void
  /** Rows as arrays in the order of the columns. */
  readonly rows: (sql: string, values?: readonly Value[]) => readonly (readonly unknown[])[]
  /** All or nothing; on disk when it returns. */
  readonly transaction: (work: () => void) => void
  /** Folds the write-ahead log into the file and lets go of it; a failure to fold loses nothing. */
  readonly close: () => void
}

/** Milliseconds to wait for another process's lock: the kiosk holds its screen still that long, so it is short. */
const BUSY_MS = 250

/** `lack` is for the words of an error. The file is made when it is not there. */
export function openDatabase(file: string, key: Buffer, lack: Lack): Database {
  return guarded(lack, () => {
    const options: Libsql.Options & { encryptionKey: string; encryptionCipher: string } = { timeout: BUSY_MS, encryptionKey: key.toString('hex'), encryptionCipher: 'aes256cbc' }
    const connection = new Libsql(file, options)
    try {
      connection.pragma('journal_mode = WAL')
      connection.pragma('synchronous = FULL')
      // Without it REPLACE deletes rows behind the back of the triggers.
      connection.pragma('recursive_triggers = ON')
    } catch (error) {
      connection.close()
      throw error
    }
    return hold(connection, lack)
  })
}

function hold(connection: Libsql.Database, lack: Lack): Database {
  const statements = new Map<string, Libsql.Statement<unknown[]>>()
  const prepared = (sql: string): Libsql.Statement<unknown[]> => {
    const known = statements.get(sql)
    if (known) return known
    const made = connection.prepare(sql)
    statements.set(sql, made)
    return made
  }
  const rollBack = (): void => {
    // A full disk has already rolled it back by itself.
    if (connection.inTransaction) connection.exec('ROLLBACK')
  }
  return {
    exec: (sql) => guarded(lack, () => void connection.exec(sql)),
    // Always an array: the binding takes a lone object for named parameters and aborts the process when it is a buffer.
    run: (sql, values = []) => guarded(lack, () => void prepared(sql).run([...values])),
    rows: (sql, values = []) => guarded(lack, () => prepared(sql).raw().all([...values]) as unknown[][]),
    transaction: (work) => guarded(lack, () => {
      connection.exec('BEGIN IMMEDIATE')
      try {
        work()
        connection.exec('COMMIT')
      } catch (error) {
        rollBack()
        throw error
      }
    }),
    close: () => {
      statements.clear()
      try {
        connection.pragma('wal_checkpoint(TRUNCATE)')
      } catch (error) {
        console.error('the write-ahead log stays as it is:', error)
      }
      connection.close()
    },
  }
}
