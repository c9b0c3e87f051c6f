// Harassment of whoever reads, in English: threats, contempt, medication shaming, sexual or romantic approach.
import type { Rules } from '../rule.ts'

export const harassment: Rules = {
  // you disgust me, you should be ashamed
  'hostile-to-you': {
    say: '(disgust* me|disgusting|ashamed of you|be ashamed|get a life|sob story|no one cares|nobody cares|nobody gives|believes you|believes your|no one believes|all the same|liars and|thieves|overdose already|just use already|just die|dead in a|be dead|deserve to (lose|suffer|be alone|hurt)|looked you up|your (real name|street|address|house)|everybody (knows|will know)|everyone will know|what you did|one more word|you better|make sure (everyone|everybody|they)|tweaker|junkie|junkies|crackhead|whore|slut|pathetic|stupid|too weak|you are weak|always be weak|be weak|for the weak|weak people|back to the (street|streets|gutter)|stop posting|shut up|leave this group|drug addict|quit calling yourself|stop calling yourself|call yourself (sober|clean)|your little (orange)? (strips|pills|methadone)|still (a drug|on drugs|using)|not (really)? (sober|clean)|hope your next|next shot|will not kill you|do not be (boring|a baby|scared)|never (stay|get|be) (sober|clean)|trash|worthless|useless|embarrassing|joke)',
    with: '(you|your|u|yourself|you are)',
    without:
      '@warm|he|she|i am|i was|sorry|proud|they are wrong|wrong|tells you|do not ever|please do not|love you|my|me too|brave|hang in|they called|we|us|if anyone|if someone|fentanyl|the news',
    despite: 'negated',
  },
  // can I get your number beautiful, I'm lonely tonight
  'flirts-with-you': {
    say: '(your number|pretty eyes|beautiful eyes|your (eyes|lips|smile|body|legs|voice|hair) (are|is)? (so)? (pretty|sexy|beautiful|hot|gorgeous|amazing)|without (that|your) (shirt|clothes)|daddy|take care of you|message me privately|kiss you|hold you|come chill|chill with me|come (over|hang|see me)|seeing (anybody|anyone|someone)|lonely tonight|so lonely|gorgeous are you|hey sexy|hottie|baby you|number beautiful|look (so)? (good|hot|fine|amazing|sexy)|turn me on|on camera|text me tonight|just us|alone with you|meet up|cuddle|a date|date night)',
    with: '(you|your|u)',
    near: '(pretty|beautiful|gorgeous|sexy|hot|kiss|privately|private|lonely|tonight|number|date|baby|babe|picture|body|eyes|alone|shirt|daddy|anybody|chill|camera|come over|cuddle|look)',
    without:
      '@warm|meeting|group|souls|everyone|all|recovery|clean time|my baby|the baby|baby shower|babysit*|your baby|grandbaby|higher power|he|she|proud|congrat*|months|chip|ride|how long|doctor|sponsor (call|said)|my (husband|wife|kids)',
    despite: 'past negated',
  },
}
