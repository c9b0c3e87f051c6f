// Argon2id in WebAssembly, fetched only when a passphrase is typed. The numbers are HF1's and nobody else's.
import { STRETCH, type Stretch } from '../hf1/account.ts'
import { copy } from '../bytes.ts'

export const stretch: Stretch = async (passphrase, salt) => {
  const { argon2id } = await import('hash-wasm')
  const stretched = await argon2id({
    password: passphrase,
    salt,
    memorySize: STRETCH.memoryKiB,
    iterations: STRETCH.passes,
    parallelism: STRETCH.lanes,
    hashLength: STRETCH.length,
    outputType: 'binary',
  })
  return copy(stretched)
}
