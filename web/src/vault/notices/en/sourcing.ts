// Asking for drugs or offering them, in English. Where to get naloxone, test strips, clean needles or treatment is never this.
import type { Rules } from '../rule.ts'

export const sourcing: Rules = {
  // anyone know where I can get some percs
  'asks-where': {
    say: '(where|who|how|anyone|anybody|someone|somebody|any one|any|can|could|does|do|whos|looking|need|help) ~7 (get|find|buy|score|cop|grab|pick up|holding|got|has|have|selling|sells|sell|sources|source|hook me up|hook it up|hook a|looking for|plug|plug for|connect|to get|in need of|purchase|order|trade|spare|sparing|share|got any|connected|carrying|with|know (someone|somebody|a guy)|sort me out|point me|link me|for sale|front me|middle) ~5 @street',
    without:
      '@helping|pass|passed|failed|overcome|experience with|been on|tried|taper|off (of)? (suboxone|methadone|subs|pain)|how do (you|i|people) (get|find) (off|help|hope)|stop|kids|tips|advice|get off|get over|get through|dreams|withdrawal* (from|on)|trouble|find (that|it|your|the) (suboxone|methadone|shit)|get my (shit|stuff)|shit together|get (this|that|the) shit|have (this|that) shit|(problem|problems) with|effects|success|luck (with|on|getting off)|people get|how did|why do|pill organizer|side|addicted|history|the (drug|drugs) out|who else (has|have)|else (on|taking|take)|work for you|deal with|understand|holding it|sell my (house|car)|your pain meds after|surgery',
    nowhere: '(where (can|do) i (get|find) (naloxone|narcan))',
  },
  // selling subs, dm me
  offers: {
    say: '((i|we)? (am|are|have|got|have got|still|do|can|will|just|also|been|and|yo|hey|fresh|anyone|if you|who|dm|real)? (selling|sell|sellin|for sale|slinging|giving away|give away|getting rid of|trading|trade|offering|extra|spare|leftover|left over|plenty of|got|have|stocked|available|in stock|restocked|vending|moving|delivering|deliver|shipping|ship) ~6 @street ~8 (dm|hmu|hit me|message me|text me|pm|inbox|for sale|cheap|each|a pop|a piece|#|for trade|prices|cash|cashapp|venmo|telegram|wickr|signal|whatsapp|interested|if anyone|if anybody|anyone (want|need*)|let me know|delivery|deliver|meet|meetup|meet up|available|local|area|ship|discreet|free|who (needs|wants)|holler|kik|snap|menu|lowkey|can help))',
    without:
      '@helping|(have|got) (#|five|ten|two|three|six) (years|months|days|weeks)|couch|car|furniture|bike|talk|talking|chat|clean time|(milligram|milligrams) (a|per|of) day|free (from|of) (drugs|heroin|dope|all)|free from|lost|struggling|who wants to talk|# days|# years|# months|flushed',
    despite: 'negated',
  },
  // got blues 20 each hmu
  price: {
    say: '((#|ten|twenty|thirty|forty|fifty|cheap|good prices|dirt cheap|half price|bulk) ~2 (each|a pop|apiece|a piece|per|for #|bucks|dollars|a (pill|strip|bag|gram|g|bar|perc|point))|# for #|(@street (for)? (#|ten|twenty|thirty) (each|a piece|apiece|a pop|bucks|dollars|per|a (strip|pill|bag|gram))))',
    with: '@street',
    near: '(dm|hmu|hit me up|message|text|pm|inbox|who (wants|needs)|sell|selling|sale|got|have|anyone|anybody|cashapp|telegram|wickr|local|meet|deliver*|available|looking|buy|plug|legit|pick up|interested)',
    without:
      '@helping|i (used to|spent|was spending|paid|was paying|would)|day habit|habit|mg a day|a day|copay|co pay|cost me|saved|(cost|costs) me|raffle|t (shirt|shirts)',
  },
  // hit me up if you need anything, I got the good stuff
  'offers-by-code': {
    say: '(hmu|hit me up|dm me|message me|text me|inbox me|pm me|hit my (dm|line|phone)|holla|holler|slide in|tap in|come see me|come holla|call me|add me|find me on|my telegram|my wickr|on telegram|on wickr|on signal|ask for) ~6 (if|when|for|anyone|whoever|i|on|with|and)? ~6 (you (need|want) (something|anything|some|a little|that|to party|a fix|to get (well|right|high))|need (something|anything|some|a pick me up|to get (well|right))|party favors|the good stuff|good stuff|that fire|fire|gas|real deal|menu|prices|price list|pharma|well (fast|quick)|to get right|the plug|plug|whatever you need|stuff|snow|white|anything (for|to) (the)? (pain|sick|sickness)|product|for the low|hookup|hook you up|get you (well|right|straight))',
    without:
      '@helping|talk|chat|vent|listen|ear|a friend|someone to|ride|cry|pray|company|hug|words|encouragement|coffee|advice|recipe|feel like using|crave|craving|before you use|stuff (you|i|that) (are|is|am|have|want|need)',
  },
  // looking for a plug in Phoenix
  'asks-for-plug': {
    say: '((looking|look|need|seeking|searching|in need|anyone (got|have|know|knows)|anybody (got|have|know|knows)|who (got|has|knows|is|_s)|know|got|any|find|find me|want|got a|share|give me|send me|recommend|dm me|introduce me) ~4 (plug|dealer|connect|supplier|hookup !(app)|vendor|dope man|source|trap|a guy who sells|someone (who is)? (selling|holding|who sells|who delivers|with pills|with dope)|somebody (selling|holding|who sells)|darknet (link|market|vendor)|dark web (vendor|link|market)|somewhere to (score|cop)|(spot|spots) to (cop|score)|place to (cop|score)|to (cop|score) !(tickets|points)|who (is )?(serving|holding|slinging|selling) !(coffee|tickets|food|raffle|cake)|whos (holding|serving|got)|who is (holding|serving))|(where|whats|what is|where is) ~3 (spot|spots|open air|cop spot|go to cop|go to score|to score|to cop|good to cop|block to go)|(new|moved|just got|in town|visiting|passing through|from out of town) ~10 (plug|connect|where to (cop|score)|hook me up|who is holding|someone (got|holding)|find (some|a dealer)|(anyone|anybody) (holding|got|know a guy))|hook (me|a (brother|sister|girl|guy|friend)) up with (some|a|your) ~2 (plug|dealer|connect|guy|stuff|pills|dope|something)|(can|could|will) (someone|somebody|anyone|anybody|you) ~2 (sell|front|spot|slide|spare|hook|score|cop|middle|sort) (me|us) ~4)',
    without:
      '@helping|power|phone|charger|outlet|electric*|wifi|internet|spark|ear|the drain|car dealer|told|who (is)? (a )?source of|source of (hope|strength|income|joy)|laptop|him|her|my old|blocked|avoid|deleted|hole|shower|bath|tv|i know (my|the|a) dealer|lost|how do you (deal|tell)|vendor (fair|table|booth)|guitar|adapter|outlet|adaptor|spark|sink|bathtub|trap house (my|i)|a few dollars|gas money|cigarette|bus fare|number of my',
    despite: 'negated',
  },
  // anyone want to trade subs for bars
  trade: {
    say: '(trade|swap|exchange|trading|swapping|barter) ~3 @street for ~3 (@street|cash|money|something|anything|weed)',
    without: '@helping|one drug|one addiction|heroin for (god|life|coffee)|my (life|addiction|dope)',
  },
  // will buy your take homes, paying cash
  buys: {
    say: '((need|needing|urgent*|want|wanted|iso|in search of|desperate for) ~2 @street ~3 (asap|hmu|dm|text me|message me|pm|now|tonight|today|cash|any one|anyone|local|please)?|(buy|buying|purchase|pay|paying|i will buy|will pay|pay good|pay cash|paying cash|cash|top dollar|want to buy|looking to buy|need to buy) ~5 @street ~6 (cash|dm|hmu|pm|message|text|anyone|off you|off (anyone|someone|somebody)|from (anyone|someone|you|somebody)|good money|asap|who|local|today|tonight|help me out|extra|selling|have any|got any)?)',
    with: '(dm|hmu|pm|message me|text me|anyone|off you|off (anyone|someone)|from (anyone|someone|you|somebody)|cash|your|who (has|got)|looking to buy|want to buy|will buy|local|help me out|spare|asap|iso|in search of)',
    without:
      '@helping|almost|i (was|did|would|wanted|used)|stop|not to|urge|crav*|sell (him|her)|(going|about) to|my last|off the street|insurance|he|she|they|afraid|scared|so i can not|tempt*|how much (money|i)',
  },

  // anyone holding in the bronx tonight
  'street-talk': {
    say: '((anyone|anybody|who|someone|somebody) (is|_s|be|got anyone)? (holding !(on|back|their|a grudge|meetings|space|up)|serving|slinging|delivers|deliver)|i can get you|get you (some|anything|oxys|right|pills)|make me an offer|split a (bundle|bag|ball|gram|pack)|(is there|got) a plug|the plug|take them off your hands|off your hands|no (rx|script|prescription)|without a (script|prescription|rx)|fresh batch|no bunk|not pressed|real ones|hook (me|us|a (brother|sister)) up|hit (my|the) line|hit me up|come thru|come through for|good price|good prices|best (stuff|prices|dope) in|best stuff|cash in hand|can pay|will pay|paying|people (score|cop)|you guys (cop|score)|to (score|cop)|sell me|sell (us|him) (some|a)|my guy (has|got)|for his number|spare (some|a|any|till|until)|they can spare|in bio)',
    near: '@street|sick|dope|bundle|bag|plug|pill|pills|dm|number|work|fire|boy|girl|stuff|tonight|denver|telegram|desperate|perc|batch|script|order|# (each|for)',
    without:
      '@helping|ticket*|couch|house|kids|coffee|ride|phone|baby|clothes|guitar|wifi|meeting|car|furniture|job|used to|he|she|told|years|dealer (was|is|got)|relapse|crav*|need a ride|want to talk|need to talk|feel like using|chat|recipe|food|pizza|hotel|airport|apartment|movie|my (old)? guy|arrested|dinner',
  },
  // selling my take homes, 40 each
  'sells-own': {
    say: '((selling|sell|trade|trading|swap|swapping|buying|buy|want to buy|looking to buy|looking for|need|needing|find|finding|order|want|split|extra|leftover|too many|got) ~4 @street ~6 (each|a piece|make me|swap|for|cash|in portland|off|message|dm|till|until|please|pls|visiting|can pay|who|interested|they do not want|i am not using|not using|tonight|asap))',
    without:
      '@helping|couch|years|used to|free|sober|off of|get off|stay off|need to (stop|quit)|crav*|find (peace|hope)|side effects|withdraw*|lost|stolen|surgery tomorrow|almost|work|tapering|my dose|without (it|them)|for my (back|pain|surgery|ocd|anxiety|adhd)|mg',
    despite: 'negated',
  },
}
