// English, put together from this folder's files.
import type { LanguageText } from '../detect.ts'
import { aboutToUse } from './aboutToUse.ts'
import { approached } from './approached.ts'
import {
  furtherAboutToUse,
  furtherApproached,
  furtherHarassment,
  furtherOverdose,
  furtherSelfHarm,
  furtherSourcing,
  furtherWithdrawal,
} from './further.ts'
import { harassment } from './harassment.ts'
import { lexicon } from './lexicon.ts'
import { overdoseNow } from './overdoseNow.ts'
import { cues } from './scope.ts'
import { selfHarm } from './selfHarm.ts'
import { sourcing } from './sourcing.ts'
import { spelling } from './spelling.ts'
import { weights } from './weights.ts'
import { withdrawal } from './withdrawal.ts'
import { lists } from './words.ts'

export const english: LanguageText = {
  lists,
  cues,
  spelling,
  rules: {
    overdose_now: { ...overdoseNow, ...furtherOverdose },
    self_harm: { ...selfHarm, ...furtherSelfHarm },
    withdrawal: { ...withdrawal, ...furtherWithdrawal },
    about_to_use: { ...aboutToUse, ...furtherAboutToUse },
    approached: { ...approached, ...furtherApproached },
    harassment: { ...harassment, ...furtherHarassment },
    sourcing: { ...sourcing, ...furtherSourcing },
  },
  learned: { lexicon, weights },
}
