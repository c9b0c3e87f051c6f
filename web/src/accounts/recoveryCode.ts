// The recovery code as people meet it: seven groups of four, two of them typed again.

const GROUP_LENGTH = 4

export function groupsOf(code: string): string[] {
  return (
    code
      .replace(/[^0-9A-Za-z]/g, '')
      .toUpperCase()
      .match(new RegExp(`.{1,${GROUP_LENGTH}}`, 'g')) ?? []
  )
}

/** Forgives what the eye confuses: O and 0, I or L and 1, case and spaces. */
export function isSameGroup(typed: string, wanted: string): boolean {
  const plain = (it: string): string =>
    it.replace(/[\s-]/g, '').toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1')
  return plain(typed) === plain(wanted)
}

/** Two different places among `count`, in order. `draw(n)` gives a whole number from 0 to n - 1. */
export function twoPlaces(count: number, draw: (below: number) => number): [number, number] {
  const first = draw(count)
  const second = (first + 1 + draw(count - 1)) % count
  return first < second ? [first, second] : [second, first]
}
