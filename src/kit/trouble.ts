/**
 * Something that whoever runs the program can mend: a folder, a port, a setting. The message is one clear sentence that says what
 * is wrong and what would be right; it is printed without a stack.
 */
export class Trouble extends Error {}

/** The message of anything thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** The code of an error of Node or PostgreSQL: `ENOENT`, `57P03`. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
