/** A thin, typed hold on libsql: durable settings, bound arrays only, and errors as StorageTrouble. */
import { existsSync, statSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import Libsql from 'libsql'
import { guarded, kindOf } from './trouble.ts'
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

/**
 * `lack` is for the words of an error. The file is made when it is not there. Where the disk is full, or may not be written to, what is
 * there can be read, and writing throws until that has changed.
 */
export function openDatabase(file: string, key: Buffer, lack: Lack): Database {
  return guarded(lack, () => {
    try {
      return hold(toWrite(file, key), lack)
    } catch (error) {
      const kind = kindOf(error)
      if ((kind !== 'full' && kind !== 'read-only') || !isFolded(file)) throw error
      return firstToRead(hold(connect(`${pathToFileURL(file).href}?immutable=1`, key), lack), () => guarded(lack, () => hold(toWrite(file, key), lack)))
    }
  })
}

function connect(place: string, key: Buffer): Libsql.Database {
  const options: Libsql.Options & { encryptionKey: string; encryptionCipher: string } = { timeout: BUSY_MS, encryptionKey: key.toString('hex'), encryptionCipher: 'aes256cbc' }
  return new Libsql(place, options)
}

function toWrite(file: string, key: Buffer): Libsql.Database {
  const connection = connect(file, key)
  try {
    connection.pragma('journal_mode = WAL')
    connection.pragma('synchronous = FULL')
    // Without it REPLACE deletes rows behind the back of the triggers.
    connection.pragma('recursive_triggers = ON')
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}

/** Everything stands in the file itself: then it can be read without the files beside it, for which there may be no room. */
const isFolded = (file: string): boolean => existsSync(file) && (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) === 0

/** `open` opens it to write, and is asked when somebody does. */
function firstToRead(reading: Database, open: () => Database): Database {
  let database = reading
  const toWriteInto = (): Database => {
    if (database !== reading) return database
    database = open()
    reading.close()
    return database
  }
  return {
    exec: (sql) => toWriteInto().exec(sql),
    run: (sql, values) => toWriteInto().run(sql, values),
    rows: (sql, values) => database.rows(sql, values),
    transaction: (work) => toWriteInto().transaction(work),
    close: () => database.close(),
  }
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
