// Being approached, in English: the writer tells of somebody who presses, follows, threatens, touches or sells to them.
import type { Rules } from '../rule.ts'

export const approached: Rules = {
  // a guy from the meeting keeps messaging me and won't stop
  'keeps-contacting': {
    say: '@creep ~6 (keeps|keep|will not stop|constantly|non stop|nonstop|will not quit|always|has been|been|is|_s|started|continues|does not stop|refuses to stop|cannot stop) ~2 (messaging|dming|texting|calling|contacting|bothering|harassing|stalking|following|pressuring|threatening|bugging|emailing|snapping|hitting on|flirting|touching|grabbing|asking (me)? (for (pics|pictures|nudes|photos|my (number|address))|out|to (meet|hang|come|send|go|sleep))|sending (me)? (pics|pictures|nudes|dick|photos|weird|creepy|gross|sexual|dm|messages|texts|videos)|showing up|coming (by|over|to my)|waiting (for me|outside)|watching me|offering (me)?|trying to (sell|get me|kiss|touch|sleep|find|come|make me|push)|creeping|hanging around|blowing up my|making (comments|passes|sexual)|pushing (me|pills|drugs|dope)|commenting on my (body|looks|pictures)|pm|dm|pressing me|spamming me|hounding me|staring at (me|my)|message|text|call|contact|bother|follow|harass|ask (me)? (out|for pics))',
    without: '@kindly|(i|friend|she|he) keep calling|thoughts',
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
