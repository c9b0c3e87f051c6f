import { describe, expect, it } from 'vitest'
import { groupsOf, isSameGroup, twoPlaces } from './recoveryCode.ts'

describe('the recovery code', () => {
  it('is shown in groups of four however it arrives', () => {
    const wanted = ['7Q4M', 'KX2P', '9TRB', '0HVD', 'W3ZE', '5NGA', 'C81F']

    expect(groupsOf('7Q4M-KX2P-9TRB-0HVD-W3ZE-5NGA-C81F')).toEqual(wanted)
    expect(groupsOf('7q4mkx2p9trb0hvdw3ze5ngac81f')).toEqual(wanted)
  })

  it('forgives what the eye confuses when it is typed again', () => {
    expect(isSameGroup(' ohvd', '0HVD')).toBe(true)
    expect(isSameGroup('c8lf', 'C81F')).toBe(true)
    expect(isSameGroup('c82f', 'C81F')).toBe(false)
  })

  it('asks for two different groups, in order, whatever is drawn', () => {
    for (let first = 0; first < 7; first += 1) {
      for (let second = 0; second < 6; second += 1) {
        const drawn = [first, second]
        const [a, b] = twoPlaces(7, () => drawn.shift() ?? 0)
        expect(a).toBeLessThan(b)
        expect(b).toBeLessThan(7)
      }
    }
  })
})
