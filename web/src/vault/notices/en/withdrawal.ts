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
  // day 2 of quitting drinking, hallucinating
  'seeing-things': {
    say: '(seeing|hearing) (things|bugs|people|stuff|shadows|spiders|faces|voices|music|ants|rats)|hallucinat*|tremors|the dts|dts|d ts|delirium|shaking (so bad|so hard|uncontrollably|violently|like a leaf|all over)|shakes (so bad|are so bad|are bad|will not stop|getting worse)|full body (jerks|shakes)|fever of #|temperature of #|heart rate (is|of|at) #',
    near: '(withdrawal|withdrawing|detox*|kicking|quit|stopped|cold turkey|alcohol|drinking|drink|vodka|xanax|benzo*|klonopin|ativan|valium|day (one|two|three|four|#)|came off|ran out|without)',
    without: '@longOver|mushrooms|acid|lsd|shaking my head|meth|scary movie',
    despite: 'past negated',
  },
  // had a seizure this morning from not having my klonopin
  seizure: {
    say: '(seizure|seizures|seizing|seized (up|out)|convulsion*|convulsing|grand mal|having fits)',
    with: '(just|today|tonight|this morning|last night|yesterday|now|again|an hour ago|minutes ago|hours ago|keep|keeps|having|another|second|first|two|three|earlier|going to have|afraid|scared|about to|feel|is|since|right now|woke up|started|@they)',
    near: '(withdraw*|detox*|kick*|quit|stopped|cold turkey|ran out|without|not having|came off|off (the|my)|alcohol|drinking|drink|vodka|xanax|benzo*|klonopin|ativan|valium|bars|day (one|two|three|four|#)|dope sick|sick|last (drink|dose|pill)|phenobarbital|tramadol|gabapentin|dose|jail|fentanyl|heroin)',
    without:
      '@longOver|(seizure|seizures) (disorder|meds|medication|medicine|dog|free|of (assets|property|my))|dog|cat|epilep*|history of|police seiz*|prevent',
    despite: 'past negated other',
  },
  // can't keep water down for two days
  'no-water-kept-down': {
    say: '((can|could|will|unable to|has|have) not ~3 (keep|kept|hold|get|held|keeping) ~3 (water|fluids|fluid|liquids|liquid|anything|gatorade|pedialyte|sips|sip|a thing|even water|food or water|ice) ~2 (down|in|in me|up)|(unable|not able) to (keep|hold) ~3 (down|in)|(throw|throwing|threw|puke|puking|puked|vomit|vomiting|comes|coming|spitting) (it)? (up|back up|out)? ~4 (water|sips|sip|every sip|fluids|everything i drink|gatorade|even (ice|water|gatorade)|everything even)|(water|sips|fluids|everything) ~3 (comes|come|coming) (right|straight)? (back)? (up|out)|(not|no) ~2 (peed|pee|urinat*|piss|pissed|peeing) ~4 (since|in|all|today|for|#)|(dehydrated|dehydration) ~8 (puk*|vomit*|throw*|sick|dizzy|faint*|pee|detox*|withdraw*)|(vomiting|throwing up|puking) (blood|for (#|two|three|four) days|nonstop)|(can not|not) stop (vomiting|throwing up|puking))',
    without: '@longOver|(stomach (flu|bug))|food poisoning|norovirus|dog|cat|chemo|hungover',
    despite: 'past negated',
  },
  // i'm 20 weeks pregnant and kicking cold turkey
  pregnant: {
    say: '(pregnant|weeks along|months along|expecting a baby|trimester|due in (#|two|three|four|five|six)|my unborn|with my baby inside|carrying (a|my|his) (baby|child)|# weeks (with|and))',
    near: '(withdraw*|dope sick|dopesick|cold turkey|kicking|kick|detoxing|stopped (taking|my|using|the)|quit (methadone|suboxone|heroin|fentanyl|using|cold|my|taking)|ran out|missed (my)? (dose|doses|three|two)|no (dose|methadone|suboxone|subs)|sick (from|without|and)|coming off|come off|came off|cramping|cramps|stop (my|taking|methadone|suboxone|cold|using)|stop methadone|get off|flushed|shaking|sweating|off (methadone|suboxone|dope|heroin|fentanyl))',
    without:
      '@longOver|doing (great|well|good|fine)|stable|morning sickness|was pregnant|my mom|when i was|healthy|(my )?(dr|doctor) (said|says|told)( me)? (not|never) to|should not|support group|not to stop|do not stop|adjusted|raised my dose|increased my dose|got me on|started me|safe',
    despite: 'past negated supposed',
  },
  // doctor cut me off my ativan after 6 years and I have none left
  'cut-off': {
    say: '(cut me off|cut off|dropped me|took me off|will not refill|would not refill|refused to refill|stopped prescribing|discharged me|out of|no more|none left|ran out|lost my|stole my|stolen|flushed|threw (out|away)|flush|going to (flush|quit|stop)) ~8 (xanax|klonopin|ativan|valium|benzos|benzo|clonazepam|alprazolam|lorazepam|diazepam|kpins|phenobarbital)',
    without:
      '@longOver|@helped|where|dm|anyone (have|selling|got)|new doctor gave|old bottle|expired|my mom _s|so i would not',
    despite: 'past negated other',
  },
  // going to quit drinking cold turkey tonight, i drink a fifth a day
  'will-stop-at-once': {
    say: '((@going|thinking (of|about)|want to|trying to|plan to|planning to|planning on|decided to|can i|is it safe to|should i|just|safe to|ok to|do i) ~2 (quit|quitting|stop|stopping|detox|detoxing|come off|coming off|jump off|go cold turkey|cold turkey|kick|get off|drop) ~5 @benzo)',
    with: '(cold turkey|by myself|on my own|at home|alone|all at once|without (a )?(doctor|taper|detox)|no taper|tonight|today|tomorrow|right now|straight up|in one go|# years|years|mg|a day|fifth|handle|every day|daily|abruptly|my room|weekend)',
    without:
      '@longOver|@helped|after (the|my) taper|with my doctor|sober since|clean since|years (sober|clean)',
    despite: 'past supposed negated',
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
