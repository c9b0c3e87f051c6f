// Withdrawal that can kill, in English: seizures, no water kept down, benzodiazepines or alcohol stopped at once, pregnancy.
import type { Rules } from '../rule.ts'

export const withdrawal: Rules = {
  // I stopped my xanax cold turkey three days ago
  'stopped-benzos-or-alcohol': {
    say: '@stop ~4 @benzo',
    with: '@recent|shaking|shakes|shaky|seeing (things|bugs|people|stuff)|hallucinat*|sweating|heart|hearing (things|voices)|tremor*|confused|can not stop|twitching|zaps|jerking|seizure*',
    without:
      '@longOver|@helped|gum|coffee|drinking (soda|coffee|water|energy)|people|for good this time and feel great|feel great|proud|so proud|my dad|my mom|husband|wife|his|her|boyfriend|girlfriend|craving|cravings|i want to stop|bar (job|tab)',
    despite: 'past negated',
  },
  // haven't had a drink in two days and I'm shaking and seeing things
  'no-drink-and-shaking': {
    say: '((have not|not|no|without|last|since my last|hours since|days since|been off) ~3 (drink|drank|drunk|drinking|alcohol|beer|vodka|xanax|klonopin|benzo|benzos|valium|ativan|bars|booze|wine|liquor|kpins|phenibut|beer))',
    near: '(shaking|shakes|shaky|seeing (things|bugs|people|stuff|shadows|spiders|faces)|hallucinat*|sweating (through|bad|so)|hearing (things|voices|music)|tremor*|tremors|confused|seizure*|twitching|jerking|heart (is)? (racing|pounding|going|flying)|brain zaps|zaps|crawling|convuls*|dts|d ts|delirium|hands will not stop)',
    without: '@longOver|shaking hands|shaking (with )?(laughter|excitement|my head)',
    despite: 'past negated',
  },
  // doctor cut me off my ativan after 6 years and I have none left
  'cut-off': {
    say: '(cut me off|cut off|dropped me|took me off|will not refill|would not refill|refused to refill|stopped prescribing|discharged me|out of|no more|none left|ran out|lost my|stole my|stolen|flushed|threw (out|away)|flush|going to (flush|quit|stop)) ~8 (xanax|klonopin|ativan|valium|benzos|benzo|clonazepam|alprazolam|lorazepam|diazepam|kpins|phenobarbital)',
    without:
      '@longOver|@helped|where|dm|anyone (have|selling|got)|new doctor gave|old bottle|expired|my mom _s|so i would not',
    despite: 'past negated other',
  },

  // they took my benzos at the jail and now I'm twitching all over
  'benzo-and-symptom': {
    say: '(xanax|bars|alprazolam|klonopin|kpins|clonazepam|valium|diazepam|ativan|lorazepam|benzos|benzo|phenibut|drinking|drink|alcohol|vodka|whiskey|booze|beer|liquor|wine|rum|gin)',
    near: '(trembl*|tremor*|shak*|twitch*|jerk*|seiz*|convuls*|a fit|fits|fever|hallucin*|walls|spiders|bugs|shadows|seeing (things|people)|hearing (things|voices|music)|people who are not there|not there|heart (is)? (pounding|racing|skipping)|heart going|bit my tongue|woke up on the floor|confused|delirious|sweating|zaps|dts)',
    anywhere:
      '(stop*|quit*|without|ran out|run out|out of|denied|took my|took (his|her|their|the)|last (one|drink|dose)|flushed|detox*|off|cold turkey|no (ativan|xanax|klonopin|valium|benzos|alcohol|vodka)|since (sunday|monday|tuesday|wednesday|thursday|friday|saturday|yesterday|last night)|#|hours|been without|cut me|kick*|days ago|nights ago|withdrawal)',
    without:
      '@longOver|@helped|used to|water|coffee|tea|soda|years|leg|shaking my|energy drink|protein|gallon|was so drunk|hungover|he was drunk|bar|drinking buddies',
    nowhere: 'years free|used to have|hungover|celebrating',
    despite: 'past negated other',
  },
  // thrown up everything for 3 days and I faint when I stand up
  'vomits-for-days': {
    say: '(thrown up|throwing up|threw up|puking|puked|vomiting|vomited|vomit|puke|dry heaving) ~8 (everything|water|days|bile|blood|nonstop|# times|since (yesterday|last|midnight|monday|friday|sunday)|all (day|night)|hours|nothing stays)',
    near: '(withdraw*|kick*|detox*|off (fentanyl|dope|heroin|methadone|opiates|oxys)|dope sick|day (one|two|three|four|five|#)|faint*|dizzy|stand up|peed|pee|bathroom|heart|fentanyl|heroin|methadone|cold turkey|dehydrat*|blood)',
    without:
      '@longOver|nothing to do with|tacos|flu|bug|food poisoning|pregnan* nausea|morning sickness|chemo|hungover|kids|toddler|dog|cat',
    despite: 'past negated',
  },
  // pregnant and sick because I have no dope
  'pregnant-and-sick': {
    say: '(pregnant|months along|weeks along|expecting|trimester|unborn|hurt the baby)',
    near: '(sick|cold turkey|by myself|on my own|withdraw*|ran out|run out|no (dope|methadone|suboxone|subs|dose)|stop (methadone|suboxone|my|taking|using)|stopped (methadone|suboxone|my|taking|using)|kick*|detox*|quit|cramp*|hurt the baby|shaking|sweating|missed)',
    without:
      '@longOver|morning sickness|whole way|was pregnant|healthy|nurses|stable|doing (well|great|fine)|smoking|vaping|caffeine|coffee|when i was|doctor (said|says)|years|never stop|not stop',
    despite: 'negated supposed',
  },
}
