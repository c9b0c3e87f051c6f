// Being approached, in English: the writer tells of somebody who presses, follows, threatens, touches or sells to them.
import type { Rules } from '../rule.ts'

export const approached: Rules = {
  // a guy from the meeting keeps messaging me and won't stop
  'keeps-contacting': {
    say: '@creep ~6 (keeps|keep|will not stop|constantly|non stop|nonstop|will not quit|always|has been|been|is|_s|started|continues|does not stop|refuses to stop|cannot stop) ~2 (messaging|dming|texting|calling|contacting|bothering|harassing|stalking|following|pressuring|threatening|bugging|emailing|snapping|hitting on|flirting|touching|grabbing|asking (me)? (for (pics|pictures|nudes|photos|my (number|address))|out|to (meet|hang|come|send|go|sleep))|sending (me)? (pics|pictures|nudes|dick|photos|weird|creepy|gross|sexual|dm|messages|texts|videos)|showing up|coming (by|over|to my)|waiting (for me|outside)|watching me|offering (me)?|trying to (sell|get me|kiss|touch|sleep|find|come|make me|push)|creeping|hanging around|blowing up my|making (comments|passes|sexual)|pushing (me|pills|drugs|dope)|commenting on my (body|looks|pictures)|pm|dm|pressing me|spamming me|hounding me|staring at (me|my)|message|text|call|contact|bother|follow|harass|ask (me)? (out|for pics))',
    without: '@kindly|(i|friend|she|he) keep calling|thoughts',
  },
  // someone here keeps DMing me for pics
  'keeps-contacting-2': {
    say: '(keeps|keep|will not stop|does not stop|nonstop|constantly|will not quit) ~1 (messaging|dming|texting|calling|contacting|bothering|harassing|stalking|following|pressuring|threatening|hitting on|flirting with|touching|grabbing|asking|sending|showing up|pm|dm|spamming) ~2 (me|my|at my|nudes|pics) ~8 (creep*|weird|stop|no|uncomfortable|scared|sexual|nudes|pics|pictures|alone|block*|address|house|date|meet|dinner|drinks|unsafe|scary|night|gross|inappropriate|ignore|photos|afraid|send|sleep|sex|body|pills|dope|drugs|using|use)',
    without: '@kindly',
  },
  // my ex is outside my house
  'outside-my-door': {
    say: '(outside|at|by|near|to|around|in front of|found out|found|knows|know|knocking on|banging on|followed me|sits outside|parked outside|drives by|driving by|drove past|waits outside|waiting outside|waiting at|showed up at|shows up at|turned up at|showing up at|comes to|came to|coming to) ~1 (where (i|we) (live|work|stay|sleep|park)|my (house|home|apartment|door|work|job|window|building|place|meeting|meetings|home group|clinic|car|street|room|porch|yard|school|kids _s school)|the (clinic|meeting) (waiting|looking) for me|me home)',
    with: '(ex|he|she|they|guy|man|dealer|someone|somebody|him|her|woman|stalker|husband|boyfriend|dude|member|plug|person|stranger)',
    near: '(scared|afraid|again|keeps|uninvited|will not|will not|stop|leave|threat*|says|said|uncomfortable|creep*|unsafe|restraining|police|cops|block*|ex|stalk*|now|right now|tonight|found out|knows where|no idea how|without|offer*|selling|dealer|pills|dope|terrified|hiding|what do i do|followed|following|showed up|yelling|banging|drunk|not let)',
    without:
      '@kindly|friend brought|brought me (food|soup)|surprise party|flowers from my (husband|wife)|pizza|delivery|mail|package|welcome',
    despite: 'negated',
  },
  // he threatened to post my pictures if I don't answer
  threatens: {
    say: '(threatens|threatened|threatening|blackmail*|extort*|says|said|saying|told|tells|going to|will|swears|warned|warning) ~3 (me|to|he|she|they|that)? ~4 (post|leak|expose|share|send|show|out|tell my (boss|job|work|family|wife|husband|parents|mom|kids|po|probation|church|employer)|report me|hurt me|kill me|beat me|find me|come (find|after|to my)|ruin|call cps|call (my po|immigration|ice|my job)|take my kids|get me fired|burn|shoot (me|up)|hunt|make me (pay|regret|sorry))',
    with: '(me|my)',
    near: '(he|she|they|ex|guy|someone|dealer|sponsor|man|woman|boyfriend|husband|member|wife|girlfriend|roommate|neighbor|facilitator)',
    without:
      '@kindly|this disease|addiction (will|is)|drugs will|heroin will|fentanyl will|going to kill me (if i|one day)|my liver|laughing|this (job|heat|taper)|doctor|so proud|will share (my|their|his|her) story|send me (to|a card|flowers|love|a link)|meeting|group (will|is)|show me (how|the ropes|around|love)|sponsor (says|said|told me) to (share|tell)|share my story|tell my story|send me prayers',
  },
  // being blackmailed over old photos
  blackmailed:
    '(being|getting|am|i am|been|keeps|he is|she is|they are|is|someone is|feel|feeling|gets) ~2 (blackmailed|blackmailing|stalked|stalking|harassed|harassing|extorted|extorting|threatened|followed (home|by|around)|sexually harassed|groped|groomed|grooming|preyed|catfished|doxxed|doxing|abused by|bullied|bullying|hit on|coerced|coercing|pimped|trafficked|forced to) ~2 (by|me|at|over|online|here|on|for|in|every|again|because|from|home|with)? !(by (cravings|thoughts|my past|memories|guilt|dreams|my demons|kindness)|my dreams|him|her|them (about|for|too))',
  // my sponsor wants to sleep with me
  'wants-sex': {
    say: '(@creep ~4 (wants|wanted|asked|asks|asking|tried|tries|trying|expects|demands|demanded|said|says|told me|offered|offers|suggested|insists|insisted|keeps|made) ~5 (sleep with|sex|have sex|kiss|make out|nudes|naked|hook up|hookup|date me|date (him|her)|touch|touched|go out with (him|her)|come (to his|to her|over alone|back to his|over to his|over to her)|come over alone|to my (room|bed|hotel)|his place|her place|hotel|massage|pics|pictures of me|photos of me|photos of my|in bed|bed|sexual|oral|blow|meet (up)? (alone|in private|at his|at night)|my body|be his girlfriend|be my boyfriend|more than friends|more than a friend|pass at me|a move|moves on me|drinks with|give (him|her) a chance|sit on))',
    with: '(me|my|i)',
    without:
      '@kindly|no sex|he wanted (a )?divorce|bed at (the )?(detox|rehab|treatment)|a bed (at|in|for)|years|massage therapist|x ray|ct|took pictures of (the|my) (cake|chip)|wife and i|we have been dating|my wife|my husband wants|meet up for coffee with the group|told me (about|that) (his|her)|in a relationship',
  },
  // he put his hand on my leg during group
  touched: {
    say: '(@creep ~3 (put|puts|placed|touched|touches|grabbed|grabs|groped|gropes|rubbed|rubs|cornered|corners|kissed|kisses|pinned|hugged|hugs|brushed|squeezed|slid|exposed|flashed|pushed|followed|follows|trapped|forced|shoved|hit|slapped|choked|rape|raped|assaulted|molested) ~4 (me|my|himself|herself|his (hand|hands|arm|dick|penis)|her (hand|hands)) ~4 (leg|thigh|butt|ass|waist|knee|back|shoulder|shoulders|face|chest|breast|hair|lips|neck|hand|too long|wall|car|bathroom|after|during|tonight|today|again|against|home|without|yesterday|in|at|parking|outside|out|around)?)',
    near: '(group|meeting|tonight|today|yesterday|this morning|just|last night|uncomfortable|do not know (who|what)|no one|sponsor|facilitator|again|keeps|scared|gross|creep*|did not (want|ask)|said no|told (him|her) (no|to stop)|without asking|again|every (time|week|meeting)|froze|van|house|sober living|halfway|room|car)',
    without:
      '@kindly|comfort*|told my boss|so happy|god|kind|celebrat*|as a child|growing up|my (toddler|baby)|higher power|years|happy|proud|felt loved|warm|my (mom|mother|daughter|son|sister|kids|grand*) (hugged|kissed|put)|massage|doctor|nurse|healing',
  },
  // older man wants my number and won't take no for an answer
  'will-not-take-no': {
    say: '((will|does|do|did|would|can) not (take|accept|respect|understand|listen|hear|get) (no|my no|a no|that i said no|the hint|my boundaries|boundaries|it when i say no)|(keeps|keep) (coming|trying|pushing|asking|going|insisting|pressuring) ~4 (said|say|told|tell|after i|even (though|when|after)) ~2 (no|stop|i said|i told|not)|(will|would) not leave me (alone|be)|(said|told (him|her|them)) ~2 no ~6 (keeps|still|again|anyway|not stop|kept|does not)|(blocked|block) (him|her|them) ~8 (new (account|number|profile)|another (account|number)|different (account|number)|fake|again|keeps|still)|(new|fake|other|different|second|another) (account|accounts|numbers|number|profile|profiles) ~6 (message|messaging|dm|text|texting|contact|me|reach|after i blocked)|get (him|her|them|this (guy|man|person|woman)|someone) to (stop|leave me)|make (him|her|them) stop|why will not (he|she|they) (stop|leave))',
    near: '(he|she|they|him|her|them|guy|man|someone|dealer|ex|member|sponsor|person|woman|dude)',
    without:
      '@kindly|(craving*|urge*|pain|voice|thought*|nightmare|nightmares|depression|anxiety|the disease) (will not|wo|keeps|keep)|insurance|judge|collector|my (toddler|dog|cat|kid|brain|head|landlord)|new phone',
    despite: 'negated',
  },
  // my old dealer texted me today offering free bags
  'dealer-approaches': {
    say: '(dealer|plug|connect|dope man|dope boy|dboy|old using (buddy|friend|partner)|old running (buddy|partner)|using (buddy|friend|partner)|ex|guy|man|dude|someone|somebody|member|person|roommate|coworker|woman|girl|housemate|neighbor|he|she|they) ~6 (texted|texting|texts|called|calling|calls|hit|messaged|messages|messaging|found me|showed|shows|came|dmed|dm|offered|offers|offering|keeps|reached|trying|tried|slipped|handed|gave|pulled|pushing|asked|told|contacted|approached|pulls|is|whispered|waiting|wants|following|leaving|left|dropped|comes|come) ~6 (me|my|up)? ~8 (free|sample|samples|fire|new (batch|stuff|shipment)|front me|on the house|bag|bags|dope|pills|percs|blues|heroin|fentanyl|drugs|get high|use with|using with|score for|cop for|sell|buy|first one|hook me up|come (get|see|by)|deal|discount|taste|holding|selling (him|her)|product|for my (subs|suboxone|methadone|script|meds|take homes|strips|pills|dose)|buy my (subs|suboxone|methadone|script|meds|strips|dose|take homes)|sell (him|her|them|my) (my)? (subs|suboxone|methadone|script|meds|dose|strips))',
    with: '(me|my|i)',
    without:
      '@kindly|naloxone|narcan|offered (me)? (a job|treatment|detox|suboxone|help|support|a ride)|to (get|stay) (clean|sober)|years|detox|test (strip|strips)|doctor|nurse|clinic|counselor|went with|i was using|i used to|free (clinic|of|from|meal|today|hug)|called the (cops|police)|gave me hope|when i (used|was)|trash|buy (a |my )?(car|house|couch|truck)|grateful|saved my life|used with|my dose up|sandwich|coffee|sleeping bag|bag of (groceries|food|clothes)',
  },
  // there is a man in the group who makes me so uncomfortable
  'feels-unsafe': {
    say: '(he|she|they|guy|man|member|someone|sponsor|facilitator|dude|him|her|person|woman|old timer|boyfriend|husband|ex|roommate|dealer) ~10 (makes me (feel)? (so|very|really|super)? (uncomfortable|unsafe|scared|sick|uneasy)|making me (feel)? (so|very|really|super)? (uncomfortable|unsafe|uneasy|scared)|creeping me out|creeps me out|gives me the creeps|freaks me out|freaking me out|feels (predatory|creepy|wrong)|am (scared|afraid|terrified) of (him|her|them)|scared of (him|her|them)|afraid of (him|her|them)|is (a|such a|so)? (predator|creep|creepy|stalker|stalking|pervert|predatory)|13th step*|thirteenth step*|thirteen step*)',
    with: '(he|she|they|guy|man|member|someone|sponsor|facilitator|dude|him|her|person|woman|boyfriend|husband|ex|dealer)',
    without: '@kindly|years|childhood|character|my cat|was',
    despite: 'negated',
  },
  // a man outside the clinic offered me cash for my take homes
  'offers-me': {
    say: '(offered|offering|offers|offer|slipped|handed|handing|tried to (sell|give|hand)|trying to (sell|give|hand)|tries to (sell|give|hand)|keeps (offering|selling)) ~1 (me|us) ~5 (cash|money|dollars|bucks|# for|free (bags|bag|pills|samples|dope|drugs)|pills|a pill|dope|heroin|fentanyl|percs|blues|drugs|bag|bags|bars|crack|coke|meth|a hit|a line|oxys|a shot|for sex|to (use|get high)|samples)',
    without:
      '@kindly|to (help|quit|stop)|years|detox|treatment|bag of (food|groceries|clothes|chips)|for my (birthday|old|couch|car|bike|truck)|no thank you|no thanks|and i said no|doctor|nurse|er|hospital|surgeon|dentist|work|job|turned (him|her|it) down and',
  },
  // getting creepy texts from a member at night
  'creepy-messages': {
    say: '(getting|get|got|receiving|received|keeps sending|sends|sent|sending|more|these|another) ~2 (creepy|weird|gross|sexual|inappropriate|unwanted|explicit|threatening|scary|nasty|dirty|suggestive|flirty) ~2 (texts|text|messages|message|dm|pics|pictures|photos|comments|calls|voicemails|emails|videos|snaps|notes)',
    without: '@kindly|years|spam',
  },
  // my facilitator asked me to come to his hotel room
  'asks-for-private': {
    say: '(wants|wanted|asks|asked|asking|invited|invites|invite|expects|insists|offered|could skip|get me|said i could|told me i could|if i|unless i|pressured|begging|begs) ~5 (sleep with|slept with|sex|hotel|his bed|her bed|his place|her place|his apartment|his room|his house alone|nudes|naked|alone with (him|her)|meet (him|her)? alone|kiss|hook up|be (his|her) (girlfriend|boyfriend|lover)|pics of (me|my)|pictures of (me|my body|my feet)|keep it (secret|between us)|not tell anyone|stay the night|spend the night|come over (alone|late|at night))',
    with: '(he|she|they|guy|man|member|sponsor|facilitator|manager|counselor|landlord|boss|therapist|someone|peer|leader|staff|old timer|woman|dude|dealer)',
    near: '(me|my|i)',
    without:
      '@kindly|years|my (wife|husband|girlfriend|boyfriend|partner|fiance|kids|daughter|son|mom)|dream|in law',
    despite: 'supposed',
  },
  // my boyfriend won't let me leave the house and takes my meds
  'held-or-forced': {
    say: '(((will|does|would) not let me (leave|go|out|see|call|have my|get my|take my|stop)|(lock|locks) me|took my (phone|keys|meds|suboxone|methadone)|takes my (phone|money|meds|suboxone|methadone|keys)|holds my (meds|methadone|suboxone)|(force|forces) me (to)?|forcing me|makes me (sell|use|do things|sleep with|turn|shoot|get high)|making me (sell|use|do things|sleep with|turn|shoot|get high)|hits me|beats me|chokes me|choked me|hitting me|beating me|hit me (again|tonight|last night|today)|pressur* me (to|into) (use|using|sleep*|sex|drink*|send|go|meet|buy|sell|get|stop taking|come|date)|wants me to (use|get high|drink|sell|prostitute|trick|turn tricks|relapse)|(owe|owes|owed|debt) ~12 (hurt me|kill me|beat me|break my|coming for|coming after|looking for me|threat*|sex|pay with|find me|hurt my)))',
    with: '(he|she|they|boyfriend|girlfriend|husband|wife|ex|dealer|pimp|partner|roommate|guy|man|brother|someone|him|her|landlord|sponsor|cousin|friends|plug)',
    without:
      '@kindly|years|brain|disease|insurance|work out|doctor|clinic|judge|hits me (hard|different|that|how)|it hits me|rehab took|treatment took|staff took|detox took|at intake|hit me (that|how|like)',
    despite: 'negated',
  },

  // he waits for me outside group and walks me to my car though I said no
  'presses-me': {
    say: '(waits for me|waiting for me|walks me to|follows me|following me|followed me|found my (facebook|instagram|profile|address|number|page|account)|knows (where|what meeting|my address|my real name)|sending me|sends me|slid into my|in my (dm|inbox|messages)|messages wanting|wanting (pictures|pics|photos|nudes)|asking (where i live|for my (address|number)|what i am wearing|me to (come|meet|send))|what i am wearing|whispered|touched me|touches me|put (his|her) (arm|hand|hands)|in exchange for|if i am nice|if i sleep|sleep with (him|her)|unless i|if i (do not|tell|leave|refuse|say no)|when i say no|though i (said|told)|use with (him|her|them)|drop my (methadone|suboxone|meds)|get off my (methadone|suboxone|meds)|try (her|his|their|some|it) (pills)?|(try|tries|trying|keeps|wants) ~1 (to)? (sell|selling) me|offering me|offers me|brings (dope|drugs|pills|it)|smokes in front|leaves it (on|out)|controls my|controls me|beg for|scared of (my|him|her)|afraid of (my|him|her)|hit me|hits me|choked me|beat me|no one will believe|nobody will believe|screenshots (my|of)|told everyone|tells everyone|more will come|do not pay|get me to go out|blackmail*|threaten*|a car outside|outside my (house|apartment|door|place|window|work)|showing up|calling from|different numbers|restraining order|make it stop|will not leave|pushing me|bothering me|harass*|stalk*|creep*|anything you need)',
    near: '(he|she|they|him|her|guy|guys|man|woman|lady|ex|husband|boyfriend|girlfriend|wife|dealer|sponsor|someone|somebody|member|old timer|roommate|cousin|boss|counselor|facilitator|neighbor|landlord|dude|girl|person|stranger|plug|brother|uncle|owner|manager)',
    without:
      '@kindly|years|finally|no thank you|kitten|kids|child*|toddler|ducklings|cat|dog|puppy|higher power|god|grace|reminds|clinic keeps|meme*|hugs|prayers|flowers|hit me (that|how|like|hard)|it hit me|hits me that|last year|used to|stopped|blocked everyone|love|check*|recipe*|congrat*|card|scared of (my (own)?|losing|relaps*)|afraid of (my (own)?|losing)',
    nowhere: 'ducklings|so kind|i am safe now|finally stopped',
    despite: 'negated supposed',
  },
}
