// Leaving in a hurry: the page is emptied at once and a harmless one of our own takes its place.

/** An ordinary page of the public site that gives nobody away: kitchen measures. */
export const NEUTRAL_PAGE = '/measures'
const LEFT = 'left'
const SHIFTS = 3
const SHIFTS_WITHIN_MS = 2_000

export function leaveQuickly(): void {
  try {
    sessionStorage.setItem(LEFT, '1')
  } catch {
    // Without storage the way back is not barred; leaving still works.
  }
  document.documentElement.replaceChildren()
  location.replace(NEUTRAL_PAGE)
}

/** True when this page is only shown because somebody pressed "back" after leaving in a hurry. */
export function cameBackByBackButton(): boolean {
  if (!hasLeft()) return false
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  if (entry?.type === 'back_forward') return true
  sessionStorage.removeItem(LEFT)
  return false
}

function hasLeft(): boolean {
  try {
    return sessionStorage.getItem(LEFT) !== null
  } catch {
    return false
  }
}

/** Shift three times, with nothing else in between, leaves from every screen. */
export function watchForLeaving(target: Window, leave = leaveQuickly): void {
  let pressed: number[] = []
  target.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Shift') pressed = []
      else if (!event.repeat) pressed.push(event.timeStamp)
      pressed = pressed.slice(-SHIFTS)
      const [first] = pressed
      if (pressed.length === SHIFTS && event.timeStamp - (first as number) <= SHIFTS_WITHIN_MS) leave()
    },
    { capture: true },
  )
  target.addEventListener('pageshow', (event) => {
    if (event.persisted && hasLeft()) location.replace(NEUTRAL_PAGE)
  })
}
