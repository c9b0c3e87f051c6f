// An overdose now, in English: somebody who does not breathe or wake, or took too much; the writer, or one they see.
import type { Rules } from '../rule.ts'

export const overdoseNow: Rules = {
  // my friend is blue and won't wake up
  'will-not-wake': {
    say: '((will|would|can|does|do|could|is|are|am|has) not ~1 (wake|waking|woken|woke|respond|responding|come to|coming to|coming around|answer when i shake|wake up)|can not (get|wake) (him|her|them|@someone|my @someone) (to)? (up|wake|to wake|to respond|awake)?|(trying|tried) to wake (him|her|them)|not (responsive|conscious|awake)|unresponsive|unconscious|out cold|limp)',
    near: '(he|she|they|him|her|them|@someone|who|it|us|sternum)',
    without:
      '(dog|cat|puppy|school|alarm|for work|up early|mornings|on time|my messages|texts|text|email|emails|calls|letter|snooze|teenager|to my|my message|call|calls|court|ads|in class|treatment|therapy|the nurse|dms|for church|hungover|responding to (my|the) (post|posts|message|text)|facilitator)',
    nowhere: '@lesson',
    despite: 'negated',
  },
  // she's barely breathing
  'not-breathing': {
    say: '(not (really|even|hardly|properly|barely)? breathe|not (really|even|properly)? breathing|stopped breathing|(barely|hardly|scarcely|struggling|slow|shallow|weird|funny|stops|stopping) ~1 breathing|breathing ~3 (slow|slowly|shallow|weird|funny|stopped|barely|hardly|really slow|wrong|every|seconds|bad|strange)|(breathing|breaths|breathe) (is|are|_s)? @soft? (slow|shallow|weak|stopped|once|every)|no (pulse|breath|breathing)|can not (find|feel) (a|his|her|the|their|any) (pulse|heartbeat)|breathe ~3 (once|every) ~2 seconds|(forget|forgets) to breathe|gasping|death rattle|gurgling|snoring (weird|loud|funny|strange*|and gurgling|really)|making (a|this|that|weird|strange|gurgling|snoring) ~2 (noise|noises|sound|sounds|gurgl*|snoring))',
    without:
      '(through my nose|exercise|panic attack|anxiety|meditation|since i quit (smoking|vaping)|yoga|mask|cpap|apnea|stuffy|allerg*|covid|asthma|box breathing|room|heat|down my neck|free|easier|again on (his|her|their) own|laughing|so hard|until|down his neck|dog|cat|husband snoring|my husband is snoring|water|breathing exercise*|breathing app|engine|car|pipes|stomach|the pipes)',
    nowhere: '@lesson',
    despite: 'negated other',
  },
  // his lips are turning blue
  'turning-blue': {
    say: '((lips|face|nails|fingernails|fingers|skin|mouth|he|she|they|him|her|friend|@they) ~3 (turned|turning|went|going|is|are|_s|looks|look|all|gone|goes|getting|getting) @soft? (blue|purple|grey|gray|ashy|ash|white as)|(turned|turning|went|going|looks|gone) (blue|purple|grey|gray) !(hair|shirt|zone))',
    without:
      '(feeling blue|hair|cold outside|bruise|bruised|sky|nail polish|manicure|blue (light|shirt|eyes|dress|car|chip)|gray hair|grey hair|beard|dyed|out of the blue|mood|old age|swimming|pool|phone|screen|painted|lipstick|popsicle|eyes)',
    nowhere: '@lesson',
  },
  // I think my boyfriend is overdosing
  'is-overdosing': {
    say: '((am|is|are|_s|think|i|he|she|they|might be|may be|could be|maybe|someone|somebody|currently|am i|been) @soft? (overdosing|having an overdose|in overdose|having (a|an) od)|(just|has just|have just|has|have|is an|think) @soft? (overdosed|overdose !(deaths|awareness|prevention|kit|class|death))|overdose (right now|in progress|happening|now)|(is|are) (od|going out|falling out|fallen out) !(to|of|with|for))',
    without:
      '(years|since|died|people|before|lost|ago i|last (year|week|month)|city|epidemic|news|times|twice|celebrate|clean|sober|three times|survived|in the past|statistics|community|kids these days|recovered|funeral|thirty days|when i)',
    nowhere: '@lesson',
    despite: 'past',
  },

  // he took something at a party and now he's snoring loud and won't open his eyes
  'state-and-drug': {
    say: '(snoring|gurgl*|choking (noise|sound)|rattl*|not moving|will not (move|open|answer me|get up|come around|talk)|unconscious|unresponsive|passed out|collapsed|slumped|on the (floor|ground)|on the toilet|in the stall|out cold|limp|gray|grey|blue|bluish|ashen|drooling|barely (got|has|breath*|awake|there)|pulse|(tiny|pinpoint|pinned|small) pupils|pupils|nodded out|nodding out|going (back)? (under|out)|stopped breathing|breathing|breaths|breathe|can not (wake|get|keep) (him|her|them|up|his|my eyes)|can not (stay|keep) (awake|my eyes)|going dark|fading|so sleepy|half open|nobody is home|heart (is)? (slow*|stopp*|skipp*)|not feel my (face|legs|arms|hands)|not (waking|responding)|a man down|is down)',
    near: '(took (something|too much|a|some|his|her|too many)|needle|syringe|narcan|naloxone|pills|oxy|oxys|fentanyl|methadone|buprenorphine|suboxone|shot (up)?|smoked|snorted|benzos|xanax|(a|the) fifth|patch|overdos*|at (a|the|this) party|foil|lips|what do i do|what should i do|help help|help me|please help|presses|presses|a blue|dope|heroin|did too much|hurry|just used|after using|cpr|turning)',
    without:
      'lips when|years|sleep study|apnea|grief|when i close|mask|cpap|nightmare*|could not breathe|box breathing|breathing exercise*|panic|meditat*|class|was (found|blue|out)|made it|survived|last (year|month|week|summer|winter|spring|fall)|taught|anniversary|step*|hiking|my dog|the dog|cat|couch|laundry|sweater|sky|hair|paint*|bluetooth|blues|out of the blue|smoking|cigarette*|vape|free',
    nowhere: '@lesson|grateful|thank god|rest in peace',
    despite: 'negated other',
  },
}
