// Confirming the recovery sheet may be put off by a day; the reminder itself stays.

const KEY = 'sheet-later'
export const PUT_OFF_MS = 24 * 60 * 60 * 1000

export function putOff(now: number): void {
  try {
    localStorage.setItem(KEY, String(now + PUT_OFF_MS))
  } catch {
    // Then the reminder is simply the strong one.
  }
}

export function isPutOff(now: number): boolean {
  try {
    return Number(localStorage.getItem(KEY) ?? 0) > now
  } catch {
    return false
  }
}
