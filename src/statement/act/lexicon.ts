/**
 * Which cue is which act: data only; `table.ts` inflects and indexes it, `frames.ts` says what a frame makes of it.
 *
 * The grouping follows the verb classes of VerbNet 3.x (Kipper Schuler 2005; Levin 1993), from knowledge of them: no
 * file of VerbNet is copied. `from` names the classes a row draws on. Nouns and adjectives stand with the verbs that
 * they derive from or are used like. The types are PDTB 2.0's (Prasad et al. 2007): an act's own, unless its row says
 * otherwise.
 * Members were completed until every cue of PolNeAR's training part was resolved.
 *
 * Lists are separated by commas. The first word of a verb entry is inflected, the last of a noun entry takes a plural,
 * `fixed` entries stand as written. "…" is a gap of at most four words.
 */
import type { Act, StatementType } from "../../reading.js";

export interface Row {
  act: Act;
  /** Where it differs from the type of the act. */
  type?: StatementType;
  /** VerbNet classes. */
  from: string;
  verbs?: string;
  nouns?: string;
  fixed?: string;
}

/** PDTB type of an act, where neither the cue nor its frame says otherwise. */
export const TYPE_OF_ACT: Readonly<Record<Act, StatementType>> = {
  say: "assertion",
  tell: "assertion",
  add: "assertion",
  answer: "assertion",
  repeat: "assertion",
  announce: "assertion",
  report: "assertion",
  disclose: "assertion",
  explain: "assertion",
  describe: "assertion",
  call: "assertion",
  claim: "assertion",
  insist: "assertion",
  confirm: "assertion",
  admit: "assertion",
  deny: "assertion",
  reject: "assertion",
  decline: "assertion",
  warn: "assertion",
  predict: "assertion",
  estimate: "assertion",
  suggest: "assertion",
  accuse: "assertion",
  blame: "assertion",
  criticize: "assertion",
  praise: "assertion",
  thank: "assertion",
  apologize: "assertion",
  agree: "assertion",
  disagree: "assertion",
  complain: "assertion",
  ask: "assertion",
  show: "assertion",
  believe: "belief",
  doubt: "belief",
  expect: "belief",
  worry: "belief",
  hope: "belief",
  feel: "belief",
  know: "fact",
  learn: "fact",
  urge: "eventuality",
  demand: "eventuality",
  order: "eventuality",
  propose: "eventuality",
  promise: "eventuality",
  threaten: "eventuality",
  want: "eventuality",
  plan: "eventuality",
  support: "eventuality",
  oppose: "eventuality",
  decide: "eventuality",
  allow: "eventuality",
};

export const LEXICON: readonly Row[] = [
  {
    act: "say",
    from: "say-37.7, talk-37.5, chit_chat-37.6, lecture-37.11, transfer_mesg-37.1.1, instr_communication-37.4",
    verbs:
      "quip, recall, ad-lib, address, air, allude, articulate, attest, author, banter, be like, beam, blog, brief, " +
      "bring up, broadcast, call attention to, campaign, center, chat, chatter, circulate, cite, clash, co-author, " +
      "comment, communicate, concentrate, confer, converse, convey, crack, deadpan, debate, debrief, deliberate, " +
      "delve, depose, discourse, discuss, disseminate, distribute, draw attention to, dwell, e-mail, editorialize, " +
      "elaborate, email, enumerate, expound, focus, go off, go on air, go on record, gossip, greet, hail from, " +
      "hammer home, hold forth, home in, hone in, improvise, intervene, intone, " +
      "invite … to consider, invoke, itemize, jest, joke, joust, kid, lecture, list, lob, look back, make clear, " +
      "make mention, make reference, make … clear, make … point, mention, message, mispronounce, misspeak, " +
      "misstate, muse, nod, note, observe, open up, opine, orate, paraphrase, parody, pen, pepper, philosophize, " +
      "phone, phrase, pitch, pivot, point out, point to, pontificate, post, preach, print, publicize, put it, " +
      "put on record, quote, ramble, rattle off, read, recite, reel off, refer, refer to, reference, relay, " +
      "remark, reminisce, retweet, riff, run through, say, script, sermonize, set forth, set out, single out, " +
      "skirt, sound off, spar, speak, speak of, speak out, speak up, spout, spread, squabble, state, stump, " +
      "take to facebook, take to twitter, talk, telephone, televise, tell … story, testify, text, tick off, " +
      "toss out, touch on, trade barbs, transmit, trot out, tussle, tweet, utter, verbalize, weigh in, wisecrack, " +
      "word, wrangle, write, write about, write in, zero in",
    nouns:
      "adage, address, advertisement, affidavit, aphorism, appearance, article, banner, blog, brief, briefing, " +
      "broadcast, caption, chant, chatter, clip, column, comment, commentary, commercial, communique, communiqué, " +
      "conversation, debate, dialogue, dictum, discussion, document, e-mail, editorial, email, essay, exchange, " +
      "filing, focus, footage, gossip, headline, interview, joke, language, lecture, letter, mantra, manuscript, " +
      "meeting, memo, memoir, mention, message, missive, monologue, narrative, news conference, news release, " +
      "observation, op-ed, parody, passage, phone call, phrase, pitch, podcast, poem, post, posting, presentation, " +
      "press conference, press release, proverb, quip, quotation, quote, reference, refrain, release, remark, " +
      "rhetoric, robocall, rumor, rumour, saying, sermon, slogan, songs, sound bite, speech, spokesman, " +
      "spokesperson, spokeswoman, statement, takeaway, talk, testimony, text, theme, topic, transmission, tweet, " +
      "video, volume, website, writings",
    fixed:
      "in … words, according to, all about, allegedly, aloud, as per, attributed, attributed to, blunt, " +
      "by the account of, by … account, candid, citing, clear, clear about, clear that, explicit, frank, " +
      "in a statement, in the telling of, in the words of, off the record, on record, on the record, outspoken, " +
      "purportedly, quote-unquote, quoting, reportedly, self-described, self-proclaimed, self-styled, so-called, " +
      "supposedly, vocal",
  },
  {
    act: "say",
    from: "manner_speaking-37.3, animal_sounds-38, nonverbal_expression-40.2",
    verbs:
      "babble, bark, bawl, bellow, blare, blurt, boom, call out, chant, chuckle, coo, croak, croon, cry, cry out, " +
      "drawl, effuse, enthuse, exclaim, gesture, giggle, grin, groan, growl, hiss, holler, laugh, mouth, mumble, " +
      "murmur, mutter, purr, rasp, roar, scream, shout, shriek, sigh, sing, smile, smirk, snarl, sob, stammer, " +
      "stutter, swear at, thunder, whisper, wink, yell",
  },
  {
    act: "tell",
    from: "tell-37.2, inform-37.1.1, advise-37.9",
    verbs:
      "acquaint, alert, apprise, assure … of, confide, educate, enlighten, inform, notify, regale, remind, teach, " +
      "tell",
    nouns: "notification, reminder",
  },
  {
    act: "add",
    from: "say-37.7 (discourse uses), continue-55.3",
    verbs: "add, chime in, continue, follow up, go on, interject, interrupt, proceed, recap, recapitulate, wrap up",
    nouns: "addition, follow-up",
  },
  {
    act: "answer",
    from: "respond-37.7, rebut",
    verbs:
      "answer, bite back, clap back, come back with, counter, counter-attack, counterattack, field, fire back, " +
      "get back, hit back, parry, punch back, push back, react, rejoin, reply, respond, retaliate, retort, " +
      "shoot back, snap back, strike back",
    nouns: "answer, comeback, counter-argument, feedback, reaction, rejoinder, reply, response, retort, riposte",
    fixed: "in response to",
  },
  {
    act: "repeat",
    from: "say-37.7 (re-)",
    verbs:
      "double, double down, echo, parrot, reaffirm, reassert, rehash, rehearse, reinforce, reiterate, repeat, " +
      "replay, reprise, restate, retell, revisit",
    nouns: "echo, reiteration, repetition",
  },
  {
    act: "announce",
    from: "say-37.7-1 (announce, declare, proclaim), reflexive_appearance-48.1.2",
    verbs:
      "advertise, announce, bill, call … race, come out with, debut, declare, herald, introduce, kick off, " +
      "proclaim, project … winner, promulgate, put out, roll out, trumpet, unveil",
    nouns: "announcement, bulletin, declaration, notice, proclamation, unveiling",
  },
  {
    act: "report",
    from: "say-37.7, transfer_mesg-37.1.1",
    verbs:
      "break, capture, catalog, catalogue, catch, chronicle, detail, document, fact-check, log, monitor, narrate, " +
      "profile, recollect, record, recount, register, relate, report, review, spot, spotted, storify, " +
      "witness",
    nouns:
      "account, chronicle, coverage, dispatch, documentary, documentation, list, news, recollection, record, " +
      "report, review, transcript",
  },
  {
    act: "disclose",
    from: "say-37.7 (disclose, reveal), confess-37.10, leak",
    verbs:
      "bare, bring to light, come out, come to light, declassify, disclose, divulge, expose, give away, lay bare, " +
      "leak, let on, let slip, make public, make … known, open up about, pull back, reveal, shed light, spill, " +
      "surface, tip, uncover, unearth, unleash, unmask, volunteer",
    nouns: "bombshell, disclosure, expose, exposé, leak, revelation, scoop",
    fixed: "made no secret, make no secret, makes no secret, no secret",
  },
  {
    act: "explain",
    from: "transfer_mesg-37.1.1 (explain, explicate), rationalize",
    verbs:
      "account for, analyse, analyze, ascribe, attribute, break down, break it down, chalk, clarify, clear up, " +
      "decode, define, delineate, demystify, diagnose, dissect, distinguish, elucidate, expand on, explain, " +
      "flesh out, illuminate, justify, lay out, make sense, make the case, make … argument, make … case, outline, " +
      "parse, rationalize, shed light on, sketch, spell out, trace, unpack, walk through",
    nouns:
      "clarification, definition, diagnosis, elaboration, explanation, illustration, interpretation, " +
      "justification, logic, outline, rationale, reason",
  },
  {
    act: "describe",
    from: "characterize-29.2, image_impression-25.1, transcribe-25.4",
    verbs:
      "analogize, associate, caricature, cast, cast … as, categorize, characterize, classify, compare, conflate, " +
      "conjure, connect, contrast, depict, describe, differentiate, draw … comparison, draw … contrast, " +
      "draw … distinction, draw … parallel, equate, evoke, frame, glamorize, humanize, identify, juxtapose, liken, " +
      "likened, link, mirror, paint, paint … as, parallel, personify, picture, pigeonhole, portray, position, " +
      "present, recast, render, romanticize, spin, stereotype, style, sum up, summarize, tie, treat, typecast, " +
      "typify, visualize",
    nouns:
      "analogy, caricature, characterization, comparison, contrast, depiction, description, image, metaphor, " +
      "parallel, picture, portrait, portrayal, profile, representation, sketch, summary, vision",
  },
  {
    act: "call",
    from: "dub-29.3, characterize-29.2",
    verbs:
      "define … as, address … as, bill … as, brand, brand as, call, call itself, caption, christen, coin, " +
      "double as, dub, entitle, hail … as, headline, identify … as, know as, know … as, label, name, nickname, " +
      "rebrand, refer to as, refer to … as, rename, self-identify, tag, term, title",
    nouns: "branding, designation, epithet, label, moniker, name, nickname, title",
    fixed:
      "aka, also known as, best known, better known as, known, known as, known for, known to, renowned, so called, " +
      "titled",
  },
  {
    act: "claim",
    from: "say-37.7 (claim, assert), declare-29.4, lodge",
    verbs:
      "advance, advocate … view, allege, argue, assert, boast, brag, claim, claim credit, contend, crow, embellish, " +
      "exaggerate, fabricate, flaunt, gloat, hype, inflate, lie, litigate, make … claim, market, mislead, " +
      "misrepresent, overhype, overstate, posit, postulate, preen, pretend, profess, propound, purport, put forth, " +
      "reason, sell, show off, showcase, surmise, swagger, take credit, talk up, theorize, trade on, trump up",
    nouns:
      "argument, assertion, boast, brag, case, claim, conspiracy theory, contention, credit, exaggeration, " +
      "falsehood, hypothesis, lie, premise, pretense, proposition, talking point, tall tale, theory, thesis",
    fixed: "evidence-free, falsely, on grounds, on the grounds, ostensibly, unsubstantiated",
  },
  {
    act: "insist",
    from: "say-37.7 (insist, stress), urge-58.1",
    verbs:
      "accent, accentuate, bang the drum, beat the drum, dig in, drive home, drum, emphasize, hammer away, harp, " +
      "highlight, hold fast, hold firm, hold to, insist, maintain, make a point of, make it abundantly clear, " +
      "persist, play up, press home, put emphasis, reassure, spotlight, stand by, stand firm, stick by, stick to, " +
      "stick with, stress, swear by, underline, underscore, vouch",
    nouns: "emphasis, insistence, resolve, stress",
    fixed: "adamant, defiant, emphatic, firm, insistent, staunchly, unapologetic, unequivocal",
  },
  {
    act: "confirm",
    from: "say-37.7 (confirm, verify), indicate-78",
    verbs:
      "affirm, authenticate, back up, bear out, certify, check, confirm, corroborate, ratify … account, reconfirm, " +
      "substantiate, validate, verify, vet",
    nouns: "affirmation, confirmation, corroboration, proof, validation, verification",
  },
  {
    act: "admit",
    from: "confess-37.10",
    verbs:
      "accept responsibility, acknowledge, admit, allow that, back down, backpedal, backtrack, change … mind, " +
      "come clean, come to terms, concede, confess, cop to, credit … with, disavow … earlier, face up, fess, " +
      "fess up, flip, flip-flop, grapple, own up, plead guilty, recant, reckon with, reconcile, relent, " +
      "renege, retract, retreat, soften, take back, take responsibility, waffle, walk back, walk it back",
    nouns:
      "acknowledgement, acknowledgment, admission, concession, confession, guilty plea, mea culpa, retraction, " +
      "reversal",
    fixed: "take … back, takes … back, took … back, walked … back",
  },
  {
    act: "deny",
    from: "say-37.7 (deny), rebut, reject",
    verbs:
      "belie, contradict, debunk, deny, disavow, disclaim, disown, dispel, disprove, distance, downplay, forswear, " +
      "gainsay, knock down, minimize, negate, play down, plead not guilty, quash, rebut, refute, renounce, " +
      "repudiate, rule out, scotch, tamp down, wash … hands, withhold … confirmation",
    nouns: "denial, disavowal, disclaimer, rebuttal, refutation, renunciation, repudiation",
  },
  {
    act: "reject",
    from: "reject-29.2-1, dismiss, refuse",
    verbs:
      "abandon, annul, back out, balk, bat away, blow off, bow out, boycott, brush aside, brush off, cancel, " +
      "cast aside, defeat, deflect, defund, disallow, discard, discount, dismiss, disregard, dodge, drop out, " +
      "duck, eschew, forgo, gloss, ignore, jettison, laugh off, nix, nullify, oust, overlook, overrule, overturn, " +
      "pooh-pooh, pull out, push aside, rebuff, refuse … offer, reject, repeal, rescind, resign, revoke, rid, " +
      "roll back, scoff, scrap, scuttle, set aside, shelve, shoot down, shrug, shrug off, shun, shut down, " +
      "sidestep, sit out, snub, spurn, strike down, strike out, swat, swat away, sweep aside, throw out, " +
      "turn away, turn down, unravel, veto, void, vote down, wave away, wave off, write off",
    nouns: "boycott, dismissal, rebuff, rejection, repeal, resignation, snub, veto",
    fixed: "dismissive, no to",
  },
  {
    act: "decline",
    from: "refuse, decline; neglect-75",
    verbs:
      "refrain from, opt not to, abstain, beg off, conceal, decline, demur, evade, fail to respond, fall silent, " +
      "forbear, gloss over, hide, " +
      "hold back, hold off, keep mum, keep quiet, keep silent, keep … from, keep … secret, pass on, redact, " +
      "refuse, remain mum, remain quiet, remain silent, shy away, stay away, stay mum, stay out of, stay quiet, " +
      "stay silent, steer clear, take a pass, take a pass on, withhold",
    nouns: "evasion, hesitation, no comment, non-answer, refusal, reluctance, reticence, silence, unwillingness",
    fixed:
      "cagey, coy, evasive, hesitant, loath, mum, no comment, noncommittal, reluctant, silent, tight-lipped, " +
      "unwilling",
  },
  {
    act: "warn",
    from: "advise-37.9 (warn, caution), say-37.7",
    verbs:
      "caution, flag, foreshadow, forewarn, prewarn, raise … alarm, raise … red flag, ring alarm, signal … danger, " +
      "sound the alarm, sound … alarm, warn",
    nouns: "admonition, alert, caution, cautionary tale, caveat, red flag, wake-up call, warning",
    fixed: "alarming, ominous",
  },
  {
    act: "predict",
    from: "say-37.7 (predict, forecast), conjecture-29.5",
    verbs:
      "augur, bode, call … election, envision, extrapolate, favor … to win, forecast, foresee, foretell, handicap, " +
      "model, outlook, portend, predict, presage, prognosticate, project, prophesize, prophesy, see … winning, " +
      "wager",
    nouns: "forecast, handicapping, odds, prediction, prognosis, projection, prophecy, scenario",
    fixed:
      "bound to, certain to, favorite, favourite, inevitable, poised, potential, slated, sure to, surefire, " +
      "unlikely",
  },
  {
    act: "estimate",
    from: "estimate-34.2, price-54.4, assessment-34.1",
    verbs:
      "appraise, approximate, assess, average, calculate, clock, compile, compute, count, estimate, evaluate, " +
      "gauge, grade, guesstimate, measure, peg, price, project … cost, put at, put … at, quantify, rank, rate, " +
      "score, show … at, size up, tabulate, tally, total",
    nouns:
      "appraisal, approximation, assessment, average, calculation, count, estimate, estimation, evaluation, " +
      "handicap, metric, ranking, rating, reckoning, score, standard, statistic, tally, valuation",
  },
  {
    act: "suggest",
    from: "say-37.7 (suggest, hint), indicate-78, conjecture-29.5",
    verbs:
      "allude … to, bespeak, betoken, conjecture, connote, denote, drop hints, evince, flirt, float, " +
      "give … impression, hint, hypothesize, imply, indicate, insinuate, intimate, leave open, " +
      "leave open the possibility, leave the door open, leave … impression, lend, make it sound, open the door, " +
      "point toward, raise the possibility, raise the prospect, raise the specter, raise … possibility, signal, " +
      "speculate, suggest, tease, telegraph, tend, toy with, trend",
    nouns:
      "clue, conjecture, guess, hint, implication, impression, inclination, indication, inference, innuendo, " +
      "insinuation, leaning, possibility, prospect, signal, speculation, suggestion, tendency, whisper",
    fixed: "reminiscent, suggestive",
  },
  {
    act: "accuse",
    from: "judgment-33 (accuse), charge-54.5",
    verbs:
      "accuse, arraign, bring charges, catch … lying, charge, convict, counter-accuse, counteraccuse, " +
      "denounce … for, file … complaint, file … lawsuit, file … suit, find … guilty, finger, frame … for, impeach, " +
      "implicate, incriminate, indict, level, level … accusation, level … allegation, level … charge, levy, libel, " +
      "point … finger, press charges, prosecute, sue, take … to court",
    nouns:
      "accusation, allegation, charge, complaint against, finger-pointing, impeachment, incrimination, indictment, " +
      "lawsuit, suit, suspect",
    fixed: "accused, alleged, crooked, guilty, guilty of",
  },
  {
    act: "blame",
    from: "judgment-33 (blame, fault)",
    verbs:
      "attribute … blame, blame, chalk … up, fault, hold … accountable, hold … responsible, lay the blame, " +
      "lay … blame, pin … on, place the blame, place … blame, put the blame, reproach, saddle, scapegoat",
    nouns: "blame, culpability, fault, responsibility, scapegoating",
    fixed: "responsible, to blame",
  },
  {
    act: "criticize",
    from: "judgment-33 (criticize, condemn), attack-60.1, defame-33.2",
    verbs:
      "hurl, accost, admonish, ambush, ape, assail, attack, attack on, bait, barb, bash, beat up, belittle, " +
      "bemoan … as, " +
      "berate, besmirch, blast, bludgeon, bombard, boo, call … out, cast aspersions, cast … doubt on character, " +
      "castigate, censure, chastise, chide, clobber, come after, come under fire, condemn, condescend, confront, " +
      "counterpunch, criticise, criticize, critique, crucify, curse, decry, defame, demean, demonize, denigrate, " +
      "denounce, deplore, deprecate, deride, despise, dig at, ding, dis, disapprove, discredit, dismiss … as, " +
      "disparage, disrespect, diss, draw fire, draw … criticism, draw … fire, dress down, dump on, eviscerate, " +
      "excoriate, face … criticism, find fault, find … wanting, flame, flay, flog, fulminate, gang up, go after, " +
      "hammer, harangue, hate on, heckle, hit, hit at, hit out, impugn, insult, inveigh, jab, jab at, jeer, knock, " +
      "label … liar, lace into, lacerate, lambast, lambaste, lampoon, lash, lash out, lay into, light into, " +
      "lodge … complaint, make fun, malign, mimic, mock, moralize, needle, nitpick, open fire, patronize, " +
      "pick apart, pile on, pillory, poke, poke fun, poke holes, pounce, provoke, pummel, punch, put down, rag, " +
      "rail, rail against, raise … eyebrows, rake, rebuke, reprimand, reprove, revile, rib, ridicule, rip, " +
      "rip into, roast, roil, rubbish, run down, satirize, savage, scoff at, scold, scorch, scorn, second-guess, " +
      "shame, sideswipe, skewer, slam, slander, smack, smear, sneer, snipe, spar with, spur … criticism, " +
      "stigmatize, sting, swat at, swipe, take aim, take issue, take … dig, take … jab, take … shot, take … shots, " +
      "take … swipe, take … swipes, take … to task, tarnish, taunt, tear into, thrash, throw shade, throw … shade, " +
      "thump, tongue-lash, torch, trample, trash, trash-talk, troll, turn on, turn … nose, undermine, unleash on, " +
      "unload, upbraid, vex, vilify, whack, zing",
    nouns:
      "aspersion, assault, attack, backlash, barb, blowback, boo, broadside, catcall, censure, condemnation, " +
      "controversy, counterattack, critic, criticism, critique, denunciation, derision, detractor, diatribe, dig, " +
      "disparagement, firestorm, flak, furor, fusillade, heat, heckle, indignation, insult, invective, jab, jeer, " +
      "knock, mockery, mocking, name-calling, onslaught, opprobrium, outcry, parting shot, potshot, punch, " +
      "put-down, rant, rebuke, reprimand, ridicule, salvo, scolding, scorn, scrutiny, shade, shot, slur, smear, " +
      "sneer, swipe, takedown, taunt, tirade, vitriol, zinger",
    fixed:
      "at odds, contemptuous, controversial, critical, critical of, derisively, dismissive of, disparaging, " +
      "disparagingly, harsh, inflammatory, negative, scathing, under fire, unfavorable, unfavorably, withering",
  },
  {
    act: "praise",
    from: "judgment-33 (praise, commend), admire-31.2",
    verbs:
      "appreciate, acclaim, admire, applaud, celebrate, cheer, clap, commend, compliment, congratulate, credit, " +
      "decorate, esteem, eulogize, exalt, extol, exult, fawn, flatter, give credit, give … credit, give … props, " +
      "give … shout-out, glorify, gush, hail, heap praise, heap … praise, honor, honour, idealize, idolize, laud, " +
      "lionize, look up to, marvel, ovate, pat … on the back, pay homage, pay tribute, pay … respects, praise, " +
      "rave, recommend … as, rejoice, respect, revere, rhapsodize, salute, shower … praise, sing … praises, " +
      "speak favorably, speak highly, think highly, toast, tout, venerate, vouch for, welcome, worship",
    nouns:
      "acclaim, accolade, admirer, adulation, applause, appreciation, cheer, commendation, compliment, " +
      "congratulations, eulogy, hero, homage, honor, kudos, ovation, plaudit, praise, rave, respect, reverence, " +
      "role model, salute, toast, tribute",
    fixed: "complimentary, effusive, favorable, favorably, glowing, kind words, popular, positive, well-received",
  },
  {
    act: "thank",
    from: "judgment-33 (thank)",
    verbs: "express … gratitude, give thanks, give … thanks, owe … gratitude, thank",
    nouns: "gratitude, thank-you, thanks",
    fixed: "grateful, indebted, thankful",
  },
  {
    act: "apologize",
    from: "apologize; regret",
    verbs:
      "apologize, ask … forgiveness, atone, beg … pardon, commiserate, console, express … condolences, " +
      "express … regret, make amends, make … apology, offer … condolences, regret, repent, say sorry",
    nouns: "apology, condolence, contrition, regret, remorse",
    fixed: "apologetic, ashamed, contrite, regretful, remorseful, sorry",
  },
  {
    act: "agree",
    from: "correspond-36.1 (agree, concur)",
    verbs:
      "abide, accede, accept, acquiesce, adhere, agree, align, assent, buy, buy into, coalesce, come around, " +
      "come to terms with, come to … agreement, comply, compromise, conciliate, concur, conform, consent, " +
      "cooperate, echo … view, empathize, fall in line, go along, identify with, reach … agreement, " +
      "reach … consensus, reach … deal, relate to, see eye to eye, share … view, side, strike … deal, subscribe, " +
      "sympathize, unify, unite",
    nouns:
      "accord, agreement, assent, common ground, compromise, concurrence, consensus, consent, convergence, deal, " +
      "pact, unanimity",
    fixed:
      "accepting, aligned, empathetic, in agreement, in sync, of one mind, sympathetic, unanimous, unanimously, " +
      "unified, united",
  },
  {
    act: "disagree",
    from: "correspond-36.1 (disagree, differ)",
    verbs:
      "argue over, argue with, beg to differ, bicker, break ranks, break with, butt heads, clash with, conflict, " +
      "contest, cross swords, depart from, differ, disagree, dispute, dissent, diverge, divide, fall out, feud, " +
      "fight over, lock horns, object, oppose … view, part ways, polarize, quarrel, quibble, split, " +
      "take exception, trade … blows",
    nouns:
      "clash, conflict, difference, disagreement, disagreements, dispute, dissent, divide, division, feud, " +
      "infighting, objection, quarrel, rift, rivalry, spat, split",
    fixed: "at loggerheads, conflicting, divided, mixed, polarized",
  },
  {
    act: "complain",
    from: "complain-37.8",
    verbs:
      "agonize, air … grievance, beat … breast, beef, bellyache, bemoan, bewail, bitch, bridle, bristle, carp, " +
      "complain, cry foul, decry … lack, fume, gnash, gripe, grouse, grumble, howl, kvetch, lament, make … noise, " +
      "moan, mourn, protest, raise hell, rankle, rant, seethe, storm, sulk, vent, wail, weep, whine",
    nouns:
      "complaint, demonstration, discontent, grievance, gripe, grumbling, lament, lamentation, misgiving, " +
      "outburst, protest, rumbling, venting",
    fixed: "aggrieved, disgruntled, resentful",
  },
  {
    act: "ask",
    from: "inquire-37.1.2, interrogate-37.1.3",
    verbs:
      "ask, ask about, call into question … whether, check … whether, consult, contemplate … whether, " +
      "cross-examine, enquire, examine, fish, grill, inquire, interrogate, interview, investigate, look into, " +
      "poke into, poll, ponder, pose … question, press … on, probe, put … question, query, quiz, " +
      "raise the question, raise … question, raise … questions, scrutinize, seek … answer, seek … comment, survey, " +
      "want to know, weigh … whether, wonder",
    nouns:
      "enquiry, inquiry, interrogation, interview question, investigation, probe, puzzle, query, question, " +
      "questioning",
    fixed: "curious, curious about",
  },
  {
    act: "show",
    from: "indicate-78 (show, prove, demonstrate), see-30.1 (find), discover-84",
    verbs:
      "act like, bear witness, behave, betray, bring home, chart, conclude, constitute, contain … evidence, " +
      "cut … figure, demonstrate, display, embody, emerge, establish, evidence, exemplify, exhibit, find, " +
      "give … insight, give … lead, have … ahead, have … at, have … leading, have … trailing, hold up, " +
      "hold … lead, illustrate, lend … credence, look … part, make evident, make plain, manifest, mean, " +
      "offer … glimpse, offer … insight, point up, prove, provide … evidence, provide … insight, radiate, reflect, " +
      "represent, show, signify, speak to, speak volumes, spell, stand for, symbolize, " +
      "testify to, turn up, uncover … evidence",
    nouns:
      "analysis, chart, conclusion, data, display, evidence, exhibit, finding, graph, hallmark, indicator, photo, " +
      "photograph, poll, research, result, sign, study, survey, symbol, testament",
    fixed: "apparent, conclusive, evident, indicative, obvious, telling",
  },
  {
    act: "believe",
    from: "conjecture-29.5, consider-29.9, declare-29.4, see-30.1",
    verbs:
      "accept … as, adopt … view, assume, attach importance, attach … importance, believe, bet, buy … notion, " +
      "cling, come across, come off, come to believe, conceive, consider, consider … whether, count … as, " +
      "credit … as, deem, deserve, fancy, figure, guess, harbor, harbour, have … faith, hold sway, imagine, " +
      "interpret, interpret as, judge, labor under, look at, look like, look on, look upon, look … like, " +
      "maintain … belief, meditate, misinterpret, misjudge, misread, misunderstand, overestimate, " +
      "pass for, perceive, place … faith, place … trust, presume, prioritize, prize, put stock, put … faith, " +
      "put … past, re-evaluate, read … as, reassess, reckon, recognize … as, reconsider, reflect on, regard, rely, " +
      "rely on, rethink, revolve, see, see … as, seem like, set store, sound like, stake, strike, strike … as, " +
      "subscribe to, suppose, suspect, swallow, take … as, take … for, take … to be, think, think of … as, " +
      "treasure, treat … as, trust, underestimate, value, view, weigh on, write off … as",
    nouns:
      "approach, assumption, attitude, belief, believer, confidence, consideration, conviction, credence, creed, " +
      "faith, feeling that, idea, ideology, intuition, judgement, judgment, mentality, mindset, misconception, " +
      "misperception, notion, opinion, orthodoxy, outlook, perception, perspective, persuasion, philosophy, " +
      "point of view, position, presumption, principle, reasoning, reputation, sense, sensibility, sentiment, " +
      "sentiments, stance, supposition, tenet, thinking, thought, trust, view, viewpoint, wisdom, worldview",
    fixed:
      "in mind, adherents, is understood, are understood, was understood, attuned, bearish, biased, bullish, " +
      "certain, comfortable with, committed, confident, " +
      "convinced, convincing, credible, deemed, familiar with, for … part, important to, in the eyes of, " +
      "in the view of, in … eyes, in … mind, in … opinion, in … view, indifferent, interested, loyal, loyal to, " +
      "neutral, of the opinion, open to, open-minded, perceived, persuaded, positive that, prejudiced, receptive, " +
      "satisfied, seemingly, skeptical that, supposed, sure, to … mind, under the impression, worthy",
  },
  {
    act: "doubt",
    from: "doubt-29.5, question-37.1.2",
    verbs:
      "baffle, bewilder, call into question, call … into question, cast doubt, cast … doubt, challenge, confound, " +
      "confuse, disbelieve, discount … chance, distrust, doubt, express … doubt, have … doubts, " +
      "have … reservations, hesitate, misgive, mistrust, mystify, perplex, puzzle, query whether, question, " +
      "question whether, raise … doubt, raise … doubts, raise … questions about, struggle to understand, " +
      "suspend … belief, take … grain of salt, throw … doubt, voice … doubt, waver, wonder whether",
    nouns:
      "ambiguity, ambivalence, confusion, cynicism, disbelief, distrust, doubt, hesitancy, mistrust, puzzlement, " +
      "question about, questions about, questions of, reservation, sceptic, scepticism, skeptic, skepticism, " +
      "suspicion, uncertainty, wariness",
    fixed:
      "agnostic, ambivalent, baffled, conflicted, confused, cynical, debatable, distrustful, doubtful, dubious, " +
      "incredulous, leery, mistrustful, mystified, on the fence, puzzled, questionable, sceptical, skeptical, " +
      "suspicious, torn, uncertain, unconvinced, undecided, unpersuaded, unsure",
  },
  {
    act: "expect",
    from: "wish-62, conjecture-29.5 (expect, anticipate), wait",
    verbs: "anticipate, await, bank on, bargain, brace, count on, expect, look forward, prepare for, steel, wait",
    nouns: "anticipation, expectation",
    fixed: "as expected, expectant, prepared for, widely expected",
  },
  {
    act: "worry",
    from: "marvel-31.3 (fear, worry), amuse-31.1 (alarm, trouble)",
    verbs:
      "alarm, concern, cringe, disturb, dread, express concern, express … concern, fear, fixate, freak out, fret, " +
      "frighten, fuss, haunt, horrify, lose sleep, obsess, panic, quail, raise … concern, raise … fear, rattle, " +
      "recoil, scare, spook, stoke … fear, terrify, tremble, trouble, unnerve, unsettle, voice … concern, wake up, " +
      "worry, wring … hands",
    nouns:
      "alarm, angst, anxiety, apprehension, concern, consternation, discomfort, distress, fear, foreboding, " +
      "fright, hand-wringing, insecurity, jitters, nervousness, nightmare, panic, paranoia, terror, trepidation, " +
      "unease, worry",
    fixed:
      "afraid, alarmed, anxious, apprehensive, bothered, cautious, concerned, distressed, disturbed, fearful, " +
      "frightened, frightening, gloomy, horrified, jittery, nervous, panicked, paranoid, pessimistic, scared, " +
      "spooked, terrified, troubled, troubling, uneasy, unnerved, unsettled, wary, worried",
  },
  {
    act: "hope",
    from: "wish-62 (hope), long-32.2",
    verbs:
      "aspire, cross … fingers, dream, express … hope, hold out hope, hope, keep … fingers crossed, pray, " +
      "voice … hope",
    nouns: "ambition, aspiration, dream, hope, optimism, prayer, wish that",
    fixed:
      "encouraged, hopeful, hopefully, in hope, in hopes, in the hope, in the hopes, keen to see, optimistic, " +
      "sanguine, upbeat",
  },
  {
    act: "feel",
    from: "admire-31.2, marvel-31.3, amuse-31.1, care-88",
    verbs:
      "abhor, adore, aggravate, alienate, amaze, amuse, anger, animate, annoy, appall, astonish, astound, awe, " +
      "bear … grudge, boil, bore, bother, captivate, care, chafe, charm, cheer up, cherish, comfort, cool, " +
      "delight, detest, disappoint, discomfit, disgust, dislike, dismay, electrify, embarrass, embolden, enamor, " +
      "enchant, endure, energize, enrage, envy, exasperate, excite, exhaust, experience, fall for, fall in love, " +
      "fascinate, feel, feel for, frustrate, grieve, harbor … resentment, hate, hit a nerve, hit home, " +
      "hold … grudge, humiliate, hurt, impress, incense, infatuate, infuriate, interest, intrigue, invigorate, " +
      "irk, irritate, like, loathe, love, mesmerize, miff, mind, mortify, offend, outrage, pain, peeve, perturb, " +
      "please, pride, rage, relieve, relish, repel, repulse, resent, resonate, revel, rile, rue, sadden, savor, " +
      "shock, shudder, soothe, sour, sour on, startle, stir, stomach, strike a chord, strike … chord, stun, " +
      "stupefy, surprise, swoon, take a liking, take comfort, take heart, take offense, take to, take umbrage, " +
      "take … comfort, take … pride, thrill, thrive, tire, touch a nerve, tug, unhinge, upset, warm, weary, wow",
    nouns:
      "outrage, chagrin, admiration, affection, amazement, amusement, anger, animosity, annoyance, antipathy, " +
      "apathy, ardor, astonishment, awe, bewilderment, bitterness, chord, comfort, compassion, contempt, delight, " +
      "devotion, disappointment, disdain, disgust, disillusionment, dislike, dismay, displeasure, dissatisfaction, " +
      "distaste, embarrassment, emotion, empathy, enmity, enthusiasm, envy, euphoria, exasperation, excitement, " +
      "fascination, fatigue, favorite, favourite, feeling, fondness, frustration, fury, glee, grief, grin, hatred, " +
      "hostility, indifference, ire, jealousy, joy, loathing, love, loyalty, malaise, mood, obsession, passion, " +
      "pleasure, pride, rage, regard, relief, resentment, revulsion, romance, sadness, satisfaction, shock, smile, " +
      "sorrow, surprise, sympathy, taste, thrill, unhappiness, warmth, zeal",
    fixed:
      "aghast, allergic, amazed, amused, angered, angry, annoyed, appalled, astonished, attached, bemused, bitter, " +
      "blasé, blown away, bored, charmed, comfortable, content, contented, delighted, delightedly, desperate, " +
      "disappointed, disenchanted, disgusted, disheartened, disillusioned, dismayed, dissatisfied, ecstatic, " +
      "elated, embarrassed, emotional, enamored, energized, enraged, enraptured, enthusiastic, exasperated, " +
      "excited, fascinated, fed up, fervent, fired up, fond, friendly, frustrated, furious, glad, gleeful, happy, " +
      "heartbroken, heartened, heated, honored, hostile, hurt, impassioned, impressed, in love, incensed, " +
      "indignant, infuriated, inspired, insulted, intrigued, irritated, jealous, jubilant, livid, lukewarm, moved, " +
      "obsessed, offended, outraged, passionate, perturbed, pissed, pleased, popular with, proud, relieved, " +
      "resigned, sad, saddened, sensitive, shocked, sick, sick of, startled, stunned, surprised, taken aback, " +
      "tepid, thrilled, tired of, touched, turned off, uncomfortable, unfriendly, unhappy, unimpressed, " +
      "uninterested, upset, weary",
  },
  {
    act: "know",
    from: "know (VerbNet 3: comprehend-87.2), consider-29.9 (realize)",
    verbs:
      "acknowledge … fact, bear … in mind, come to know, comprehend, detect, fathom, figure out, foreknow, forget, " +
      "get it, glimpse, grasp, have … idea, keep … in mind, ken, know, make out, notice, realise, realize, " +
      "recognise, recognize, remember, see through, sense, take note, take notice, take stock, understand, " +
      "wake up to, wrap … head",
    nouns: "awareness, certainty, familiarity, insight, knowledge, memory, recognition, understanding",
    fixed:
      "aware, aware of, beyond question, cognizant, conscious, evident to, familiar, ignorant, in the dark, " +
      "mindful, no idea, not clear, oblivious, privy, self-aware, unaware, unclear, understandable, unknown, " +
      "unmistakable, well aware, well known, well-documented, well-known",
  },
  {
    act: "learn",
    from: "learn-14, discover-84, see-30.1, obtain",
    verbs:
      "ascertain, deduce, determine, dig up, discover, find out, gather, get wind, glean, hear, infer, learn, " +
      "listen, look up, obtain, overhear, read about, receive … word, see … report, study, stumble, track, watch",
    nouns: "experience, discovery, lesson, realization",
  },
  {
    act: "urge",
    from: "urge-58.1, advise-37.9, beg-58.2, force-59 (persuade)",
    verbs:
      "bid, admonish … to, advise, agitate, appeal, appeal for, appeal to, ask for, beg, beg for, beseech, cajole, " +
      "call for, call on, call upon, call … to action, canvass, caution … against, coach, coax, convince, counsel, " +
      "crusade, cry out for, dare, deter, discourage, dissuade, drive, egg on, encourage, enlist, entice, entreat, " +
      "evangelize, exhort, fan, galvanize, get … to, goad, guide, impel, implore, impress upon, incite, inspire, " +
      "issue … call, lean on, lobby, make … appeal, make … pitch, make … plea, mobilize, motivate, nudge, " +
      "persuade, petition, plead, plead with, plump, pray for, prescribe, press, pressure, prevail, prod, prompt, " +
      "proselytize, push for, reach out, recommend, recruit, request, requested, seek … help, solicit, spur, sway, " +
      "talk … into, talk … out of, tempt, twist … arm, urge, whip, woo",
    nouns:
      "advice, appeal, call, call for, call to action, counsel, crusade, cry, efforts to persuade, encouragement, " +
      "entreaty, exhortation, guidance, guideline, incitement, invitation, lobbying, nudge, petition, plea, " +
      "prescription, pressure, push, rallying cry, recommendation, request, urging",
    fixed: "need to, ought to",
  },
  {
    act: "demand",
    from: "order-58.3 (demand, require), urge-58.1",
    verbs:
      "ask … price, compel, constrain, demand, demand that, enforce, entail, exact, extort, force, hold out for, " +
      "impose, insist on, insist upon, make … demand, mandate, necessitate, obligate, oblige, put … pressure on, " +
      "require, set … condition, stipulate, subpoena",
    nouns:
      "condition, demand, insistence on, mandate, need, obligation, precondition, requirement, subpoena, ultimatum",
    fixed: "mandatory, required",
  },
  {
    act: "order",
    from: "order-58.3, forbid-67, enforce-63",
    verbs:
      "direct … to, assign, authorize … force, ban, bar, bench, call in, clamp, close … borders, command, " +
      "commandeer, " +
      "commission, confine, crack down, criminalize, curb, curtail, decree, delegate, deploy, deport, detain, " +
      "dictate, dispatch, disqualify, enjoin, evict, exclude, exempt, forbid, freeze, govern, impose … ban, " +
      "instruct, issue … order, legislate, limit, order, outlaw, preclude, prevent, prohibit, proscribe, regulate, " +
      "remand, restrict, sanction against, sentence, summon, task",
    nouns:
      "ban, command, decree, dictate, directive, edict, executive order, injunction, instruction, marching orders, " +
      "moratorium, order, prohibition, regulation, restriction, rule, sanction",
    fixed: "pursuant to",
  },
  {
    act: "propose",
    from: "propose-37.7, nominate-29.1, offer (future_having-13.3)",
    verbs:
      "author … bill, brainstorm, bring forward, champion … plan, co-sponsor, co-write, craft, devise, draft, " +
      "draw up, float … idea, formulate, introduce … bill, lay out … plan, moot, motion, outline … plan, " +
      "pitch … plan, present … plan, propose, put forward, put … on the table, raise … idea, spearhead, sponsor, " +
      "submit … plan, unveil … plan",
    nouns:
      "amendment, bill, blueprint, draft, initiative, legislation, measure, motion, nomination, offer, overture, " +
      "platform, proposal, resolution",
  },
  {
    act: "promise",
    from: "promise-37.13, future_having-13.3, commit",
    verbs:
      "agree to, assure, betroth, bind, commit, contract, dedicate, devote, earmark, engage, ensure, " +
      "give … assurance, give … guarantee, give … word, guarantee, insure, make … commitment, make … pledge, " +
      "make … promise, obligate … itself, offer assurances, offer to, offer … assurance, offer … guarantee, owe, " +
      "pinky-swear, pledge, pre-commit, promise, receive … assurance, recommit, renew … vow, reserve … right, " +
      "sign on, sign up, sign … pledge, stand ready, swear, take … oath, take … pledge, undertake, vow, warrant",
    nouns:
      "assurance, bond, campaign promise, commitment, contract, covenant, guarantee, oath, pledge, promise, " +
      "reassurance, undertaking, vow, word of honor",
    fixed: "bound by, committed to, dedicated, dedicated to, devoted",
  },
  {
    act: "threaten",
    from: "promise-37.13 (threaten), menace",
    verbs:
      "blackmail, bluster, brandish, bully, draw … red line, endanger, intimidate, issue … threat, make … threat, " +
      "menace, raise … threat, saber-rattle, sabre-rattle, strong-arm, threaten",
    nouns: "blackmail, intimidation, menace, saber-rattling, sabre-rattling, threat",
    fixed: "in jeopardy, on pain of, threatening",
  },
  {
    act: "want",
    from: "want-32.1, long-32.2, wish-62, search-35",
    verbs:
      "ache, aim … to get, angle, aspire to, bid for, care to, chase, clamor, clamour, court, covet, crave, " +
      "desire, endeavor, exert, favor … over, feel like, hanker, hunger, hunt, itch, jockey, labor, lay claim, " +
      "long for, long to, look for, look to, lust, maneuver, need, opt for, prefer, press for, pursue, " +
      "reach for, scramble, " +
      "search, seek, set sights, set … heart, set … sights, strain, strive for, thirst, toil, venture, vie, " +
      "wait for, wanna, want, wish, would like, would love, would rather, yearn, yen",
    nouns:
      "appetite, attempt, bid, craving, desire, eagerness, effort, hunger, longing, objective, preference, " +
      "priority, pursuit, quest, thirst, willingness, wish, wishful thinking, yearning",
    fixed:
      "'d like, anxious for, anxious to, bent, bent on, d like, desperate for, desperate to, determined to, " +
      "dying to, eager, happy to, hell-bent, hungry, hungry for, impatient, in search of, inclined, intent, " +
      "interested in, keen, keenly, raring, willing, would like to, zealous, ’d like",
  },
  {
    act: "plan",
    from: "wish-62 (intend, plan), conspire-71, try",
    verbs:
      "aim, be going to, consider … doing, conspire, contemplate, coordinate, design, engineer, entertain, " +
      "envisage, explore, eye, gear, gear up, get ready, hatch, intend, map out, mean to, move forward, move to, " +
      "move toward, mull, orchestrate, organize, plan, plan to, plot, poise, ramp up, resolve to, schedule, " +
      "scheme, set out to, set up, set … goal, stand to, strategize, target, think about, think of, toy, weigh",
    nouns:
      "agenda, aim, calculus, campaign, conspiracy, design, drive, goal, intent, intention, mission, plan, plot, " +
      "ploy, policy, preparation, project, purpose, roadmap, schedule, scheme, strategy, tactic, timetable",
    fixed:
      "about to, aimed, aimed at, as part of, bound, designed, designed to, going to, gonna, mulling, on track, " +
      "poised to, prepared, prepared to, ready to, slated to",
  },
  {
    act: "support",
    from: "judgment-33 (endorse), admire-31.2 (support, favor), defend",
    verbs:
      "advocate, advocate for, align with, ally, applaud … decision, approve, attract … support, back, bankroll, " +
      "bless, bolster, boost, campaign for, cast … ballot, cast … vote, cater, caucus, caucus for, champion, " +
      "cling to, co-sign, come out for, come out in favor, donate, draw … support, earn … endorsement, " +
      "earn … support, embrace, endorse, enjoy … support, espouse, fall in behind, favor, favour, fend, fight for, " +
      "finance, flip to, flock, flock to, fund, fundraise, get behind, give … backing, give … endorsement, " +
      "give … support, go for, go to bat, go with, gravitate, lean, lean toward, lean towards, legitimize, " +
      "lend … support, line up, line up behind, lobby for, nominate, pander, plug, popularize, promote, pull for, " +
      "rally, rally around, rally behind, re-elect, receive … support, reelect, register … support, root, " +
      "root for, rubber-stamp, shore up, side with, smile on, speak for, stand behind, stand with, " +
      "stick up for, stump for, support, sympathize with, team up, throw behind, throw in, throw … support, " +
      "throw … weight, unite behind, vote for, vote in favor, vote yes, warm to, win over, win … endorsement, " +
      "win … support, work for",
    nouns:
      "adherent, advocacy, advocate, affinity, allegiance, ally, apologist, approval, approval rating, backer, " +
      "backing, ballot, blessing, booster, champion, coalition, constituency, devotee, disciple, donor, embrace, " +
      "endorsement, enthusiast, fan, favor, favour, follower, loyalist, nominee, popularity, promoter, proponent, " +
      "seal of approval, solidarity, sponsor, support, supporter, surrogate, sympathies, sympathizer, thumbs up, " +
      "thumbs-up",
    fixed:
      "aboard, all for, behind, beloved, embraced by, favorable to, in favor, in favor of, in favour of, " +
      "in line with, in support, in support of, in … corner, loved, on behalf of, on board, on the side of, " +
      "popular among, pro, supportive, supportive of, trusted, with her, with him",
  },
  {
    act: "support",
    type: "assertion",
    from: "defend-72.3, justify",
    verbs:
      "absolve, clear … of, come to … defense, defend, excuse, exonerate, go to bat for, make excuses, " +
      "make … excuse, rush to … defense, shield, spring to … defense, stand up for, stick up, vindicate, whitewash",
    nouns: "defence, defender, defense, excuse",
  },
  {
    act: "oppose",
    from: "oppose; battle-36.4, resist",
    verbs:
      "argue against, balk at, battle against, block, break from, bristle at, buck, campaign against, " +
      "campaign … against, combat, come out against, counsel against, decry … plan, defect, defy, derail, desert, " +
      "drop … support, fight against, fight back, filibuster, flout, lean against, make … stand, mobilize against, " +
      "mount … challenge, object to, obstruct, oppose, picket, pull … endorsement, push back against, " +
      "rail … against, rally against, rebel, refuse … to support, reject … nomination, resist, revolt, " +
      "speak out against, stand against, stand in the way, stand up to, stymie, thwart, turn against, undo, " +
      "unseat, vote against, vote no, walk out, withdraw … support, work against",
    nouns:
      "adversary, aversion, challenge, disapproval, enemy, filibuster, foe, hostility to, insurrection, " +
      "movement against, objection to, obstruction, opponent, opposition, protester, pushback, rebellion, " +
      "resistance, revolt, revolution, rival",
    fixed:
      "against, anti, antithetical, averse, disliked, hostile to, in opposition to, opposed, opposed to, " +
      "resistant, unpopular",
  },
  {
    act: "decide",
    from: "settle-89 (decide, determine), appoint-29.1, elect",
    verbs:
      "adjudicate, adopt, agree on, appoint, arbitrate, award, call off, cast … lot, choose, codify, " +
      "come to … decision, commit to, commute, convene, convert, decide, designate, elect, enact, end up, " +
      "finalize, fire, go ahead, hire, implement, institute, land on, make up … mind, make … choice, " +
      "make … decision, name … to, negotiate, opt, pardon, pass, pick, postpone, ratify, reach … decision, " +
      "reinstate, reserve, resolve, reverse, select, settle on, sign, sign … into law, sponsor … law, suspend, " +
      "take action, take steps, take … decision, tap, vote, vote to, withdraw, write … law",
    nouns:
      "appointment, choice, decision, determination, election, enactment, law, option, pick, referendum, " +
      "selection, settlement, treaty, vote",
    fixed: "bona fides, decisive",
  },
  {
    act: "decide",
    type: "assertion",
    from: "declare-29.4 (rule), adjudge",
    verbs: "acquit, adjudge, deem … unconstitutional, hand down, invalidate, pronounce, rule, uphold",
    nouns: "ruling, verdict",
  },
  {
    act: "allow",
    from: "allow-64, permit, grant-13.3",
    verbs:
      "accommodate, afford, allow, authorize, clear, condone, empower, enable, give … go-ahead, " +
      "give … green light, give … permission, grant, green-light, greenlight, legalize, let, license, okay, " +
      "open … door, permit, privilege, qualify, restore, sanction, sign off, tolerate, waive",
    nouns: "authorization, clearance, go-ahead, green light, licence, license, permission, permit, waiver",
    fixed: "acceptable, allowed, fine with, okay with, permissible",
  },
];

/** Verbs that say little: they give the act only where no other word of the cue does ("issued a warning"). */
export const LIGHT: readonly Row[] = [
  {
    act: "say",
    from: "light verbs",
    verbs:
      "be, do, make, give, take, have, put, bring, carry, share, hold, go, come, get, keep, serve, provide, use, " +
      "run, stand, deliver, send, voice, express, raise, draw, pull, place, pose, receive, lay, face, meet, " +
      "work, build, stay, remain, become, mix, throw, pay, turn, set, stick, exchange, film, contain, include, " +
      "comprise, cover, swap, type",
  },
  { act: "propose", from: "light verbs", verbs: "offer, extend, tender, table, submit" },
  { act: "announce", from: "light verbs", verbs: "issue, release, launch, publish, file" },
  { act: "allow", from: "light verbs", verbs: "leave, open, free, invite" },
  { act: "plan", from: "light verbs", verbs: "begin, start, arrange, stage, ready, prepare" },
  {
    act: "decide",
    from: "light verbs",
    verbs: "change, move, create, expand, shift, switch, leap, jump, seize, settle",
  },
  {
    act: "support",
    from: "light verbs",
    verbs: "join, gain, win, earn, garner, help, attract, enjoy, contribute, aid, pick up",
  },
  { act: "show", from: "light verbs", verbs: "play, mark, produce, bear, yield, map, flash, feature, exude" },
  { act: "repeat", from: "light verbs", verbs: "amplify, recycle, renew" },
  { act: "criticize", from: "light verbs", verbs: "escalate, fling, slash, slap, wage, heap, tackle, underplay" },
  {
    act: "say",
    from: "light verbs",
    verbs:
      "inject, concoct, perpetuate, churn out, lead, reach, pause, trade, specify, premiere, pump, pound, spray, " +
      "pin, rise, slide, wave, dangle, generate, engender, " +
      "linger, meander, hijack, lift, increase, reduce, elevate, employ, matter, recalibrate, brush, shake, " +
      "sink, dispense, impart",
    nouns:
      "pronouncement, attention, information, motive, demagoguery, desperation, movement, treatment, secret, " +
      "detail, update",
  },
  { act: "feel", from: "light verbs", verbs: "satisfy, overwhelm, gall, sit well, spark", nouns: "motive" },
  { act: "decide", from: "light verbs", verbs: "abolish, activate, broker, deregulate, correct, eliminate" },
  { act: "deny", from: "light verbs", verbs: "sugarcoat, understate" },
  { act: "add", from: "light verbs", verbs: "close, end, finish, return, follow, resume, append" },
  { act: "oppose", from: "light verbs", verbs: "stop, fight, battle" },
  { act: "want", from: "light verbs", verbs: "try, attempt, push, struggle, strive, look" },
  { act: "reject", from: "light verbs", verbs: "drop, kill, quit, pull" },
  { act: "feel", from: "light verbs", verbs: "suffer, miss, touch" },
  { act: "believe", from: "light verbs", verbs: "seem, appear, sound, hold" },
  { act: "order", from: "light verbs", verbs: "shut, halt, arrest" },
];

/** Prepositions, modals and marks: they give the act where nothing else is there ("for him, …", "Obama: …"). */
export const FUNCTION: readonly Row[] = [
  {
    act: "say",
    from: "prepositions and marks",
    fixed:
      "of, in, by, from, with, as, on, about, at, that, via, per, over, like, it, so, :, -, –, —, ―, (, [, “, " +
      "\", ‘, ', »",
  },
  { act: "believe", from: "prepositions of judgement", fixed: "for, to, among, toward, towards, with, rather, than" },
  { act: "order", from: "prepositions of law", fixed: "under" },
  { act: "plan", from: "modals", fixed: "will, 'll, would, 'd, gonna, ready" },
  { act: "urge", from: "modals", fixed: "must, should, ought, let's, please, can, may, might, could" },
  { act: "predict", from: "likelihood", fixed: "likely" },
];

/**
 * Verbs whose complement in the same cue gives the act: "went on to warn", "began by thanking", "sought to blame". The
 * link word follows; "fail" and its like negate besides.
 */
export const OPERATORS: Readonly<Record<"plain" | "negative", string>> = {
  plain:
    "go on, continue, begin, start, open, close, conclude, end, finish, seem, appear, try, attempt, seek, " +
    "struggle, strive, tend, " +
    "proceed, keep, help, need, manage, hasten, like, love, look, use, happen, get, turn, move, rush, return, " +
    "come, have, use, set out, work",
  negative: "fail, neglect, omit, avoid, stop short, forget, be unable, resist, steer clear",
};
