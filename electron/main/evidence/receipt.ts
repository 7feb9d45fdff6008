/**
 * The receipt of a closed session: a code of sixteen characters that two people can write down. It is the first 75 bits of
 * the final hash in Crockford's base 32, and that number modulo 37 as Crockford's check symbol.
 */
const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const CHECKS = `${SYMBOLS}*~$=U`
const LENGTH = 15
const BITS = 75n

/** `head`: hex, 32 bytes. */
export function receiptOf(head: string): string {
  const value = BigInt(`0x${head}`) >> (256n - BITS)
  let rest = value
  let symbols = ''
  for (let n = 0; n < LENGTH; n += 1) {
    symbols = `${SYMBOLS[Number(rest & 31n)] ?? ''}${symbols}`
    rest >>= 5n
  }
  return (symbols + (CHECKS[Number(value % 37n)] ?? '')).replace(/.{4}(?=.)/g, '$&-')
}

/** A code as a person wrote it, in its one form; `undefined` where its check symbol says that it was written down wrongly. */
export function readReceipt(written: string): string | undefined {
  const plain = written.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')
  if (plain.length !== LENGTH + 1) return undefined
  let value = 0n
  for (const symbol of plain.slice(0, LENGTH)) {
    const digit = SYMBOLS.indexOf(symbol)
    if (digit < 0) return undefined
    value = value * 32n + BigInt(digit)
  }
  return CHECKS[Number(value % 37n)] === plain[LENGTH] ? plain.replace(/.{4}(?=.)/g, '$&-') : undefined
}
