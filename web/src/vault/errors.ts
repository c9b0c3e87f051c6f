// Every code a VaultError may carry. The texts have one message `error-<code>` for each; a test compares them.

export const ERROR_CODES = [
  // This device
  'browser_too_old',
  'not_kept_here',
  'locked',
  'signed_out',
  'offline',
  'storage_full',
  'internal',
] as const

export type ErrorCode = (typeof ERROR_CODES)[number]

/** Codes of `problem` events, translated as `problem-<code>`. */
export const PROBLEM_CODES = ['space_stopped'] as const

export type ProblemCode = (typeof PROBLEM_CODES)[number]
