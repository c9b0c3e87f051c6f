// Keeps the screen lit while somebody's hands are busy. A browser that cannot do that does nothing.

/** Gives back what lets the screen sleep again. */
export function keepAwake(): () => void {
  let over = false
  let held: { release(): Promise<void> } | undefined
  const ask = (): void => {
    if (over || document.visibilityState !== 'visible') return
    void navigator.wakeLock?.request('screen').then(
      (lock) => {
        held = lock
        if (over) void lock.release()
      },
      () => undefined,
    )
  }
  ask()
  document.addEventListener('visibilitychange', ask)
  return () => {
    over = true
    document.removeEventListener('visibilitychange', ask)
    void held?.release().catch(() => undefined)
  }
}
