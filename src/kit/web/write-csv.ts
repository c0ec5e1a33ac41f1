/** A cell: a number is written as it is, words so that no program takes them for a formula. */
export type CsvCell = string | number

/**
 * A table as comma-separated values (RFC 4180), for a spreadsheet: UTF-8 with a byte order mark, without which Excel takes Chinese for
 * something else; words that a spreadsheet would reckon with (they begin with = + - @, or such signs in full width) get an apostrophe.
 */
export function writeCsv(head: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  const lines = [head, ...rows].map((cells) => cells.map(writeCell).join(','))
  return `\uFEFF${lines.map((line) => `${line}\r\n`).join('')}`
}

function writeCell(cell: CsvCell): string {
  if (typeof cell === 'number') return String(cell)
  const words = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words
}
