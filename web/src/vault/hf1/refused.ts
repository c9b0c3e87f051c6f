// A rule of HF1 said no. The code is the same one the Rust side gives; what was refused is never used.

export class Refused extends Error {
  constructor(readonly code: string) {
    super(code)
    this.name = 'Refused'
  }
}

export function refuse(code: string): never {
  throw new Refused(code)
}
