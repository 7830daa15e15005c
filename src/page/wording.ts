/**
 * What tells furniture from report by its wording. The lists are of set phrases that publishers everywhere use around
 * a report; a pattern is matched against one whole block or line, never across.
 */

/** `~` in a pattern stands for any run of signs that are neither letters nor digits. */
const phrase = (source: string): RegExp =>
  new RegExp(source.replace(/\s*\n\s*/g, "").replaceAll("~", String.raw`[^\p{L}\p{N}]*`), "iu");

/** A label that stands alone. */
const LABEL = phrase(String.raw`^~(?:
advertisements?|advertising|advert|ad|anzeige|publicidade?|publicit[eé]|publicidad|iklan|реклама|
ad feedback|continue reading( below| the main story)?|story continues( below)?( advertisement)?|article continues( below)?( advertisement)?|
(?:scroll|swipe) (?:down |up )?(?:to|for) .{0,40}|
share|share (?:this|on|via|to|with)\b.{0,40}|share .{0,30}(?:facebook|twitter|whatsapp|email).{0,30}|tweet|pin( it)?|print|email|e-mail|comments?|(?:\d+|no|view|show|add|post|leave)( \d+| all| a)? (?:comments?|repl(?:y|ies)|shares?|views?|likes?|votes?)|
facebook|twitter|whatsapp|linkedin|pinterest|reddit|instagram|telegram|google\+|messenger|copy link|link copied|copied|save|bookmark|like|follow|
(?:facebook|twitter|whatsapp|linkedin|pinterest|google\+|e-?mail|print|share|tweet|reddit|flipboard|copy link|telegram|messenger|[^\p{L}\p{N}])+|
close|play|play video|watch|pause|mute|loading\.*|next|previous|prev|back|back to (?:top|article|home).*|top|home|more|read more|show more|load more|see more|see all|view all|view gallery|view comments|show comments|hide caption|toggle caption|enlarge this image|
tags?|topics?|topics:.*|tags:.*|filed under:?.*|categor(?:y|ies):.*|labels:.*|keywords:.*|in this (?:article|story):?|
subscribe( now)?|sign up( now)?|sign in|log in|login|register|newsletter|follow us.{0,60}|donate( now)?|support us|
sponsored( content)?|promoted( content)?|partner content|from our partners?|
reuse this content|most viewed|recommended|trending( now)?|latest news|top stories|
text size|font size|listen|listen to (?:this )?(?:article|story)|audio|transcript|photos?|videos?|gallery|image|
opinion|analysis|news|breaking news|exclusive|live|updated?|new
)~$`);

/** The start of a line that points to other reports; where it points to another site, it may be the report's own matter. */
const CROSS_REFERENCE = phrase(String.raw`^~(?:
(?:read|see|watch|listen|view|click|check out|find out|learn)\b[^.!?]{0,12}(?:more|also|next|now|here|this|related)?\s?:|
(?:also|must|further) (?:read|watch|see)\b|read (?:more|also|next)\b|see also\b|(?:more|related)\s?:|related (?:stories|articles|news|posts|content|coverage|links|topics|reading)\b.{0,20}$
)`);

/** The start of a line that asks something of the reader, or is the publisher's own notice. */
const POINTER = phrase(String.raw`^~(?:
(?:more|latest|news|stories|articles|posts) (?:from|on|about|by|in) [^.!?]{1,60}$|
you (?:may|might|'ll|will)( also)? (?:like|enjoy|love|be interested).{0,30}$|(?:you should|what to) read next.{0,20}$|don['’]t miss\b.{0,60}$|recommended(?: for you| reading| stories)?.{0,10}$|popular (?:now|stories|on|posts).{0,20}$|
(?:click|tap|press) (?:here|on the|to|below)\b|
(?:sign|signed) up (?:for|to|here|now|today)\b|subscribe (?:to|now|here|today|for)\b|(?:get|receive|want) (?:the|our|all|more|your|breaking|daily|free|unlimited)\b.{0,80}(?:newsletter|inbox|e-?mail|updates|alerts?|stories|headlines)\b|(?:join|download|get) (?:our|the) (?:\S+ ){0,4}(?:app|newsletter|channel|community|group)\b|
follow .{1,60} (?:on|at|via) (?:@|twitter|facebook|instagram|linkedin|google|telegram|youtube|social)|follow .{1,80}\b(?:facebook|twitter|instagram|youtube)\b|like us on|find us on|connect with us|join (?:us|the conversation|the discussion)\b|
(?:have|got|know) (?:a|any|something|an)\b.{0,40}(?:tip|story|question|news|information|comment|photo|video)s?\b.{0,12}\?|
(?:do you|what do you) think.{0,80}(?:comment|below)|(?:tell|let) us (?:what|know|in)\b.{0,60}(?:comment|below|think|\.\.\.|…)|(?:leave|share|post|add) (?:a|your) (?:comment|thoughts|views?|opinion)|
(?:contact|email|e-mail|reach|write to) (?:the |our |this )?(?:author|writer|reporter|editor|newsroom|us|\S+ \S+ at)\b|
this (?:article|story|post|piece|report|content|work|interview|column) (?:was|is|has been|first|originally|appeared|appears|contains)\b.{0,20}(?:originally|first|published|republished|produced|provided|affiliate|available|licen[sc]ed|copyright|appeared|written by|updated|corrected|edited)|originally (?:published|appeared)|(?:published|updated|posted|last (?:updated|modified)|first published)\b(?::| on| at| by| \d| [a-z]+ \d).{0,80}$|
(?:©|\(c\)|copyright)\s.{0,160}$|all rights reserved|(?:image|photo|picture|featured image|cover|header image|lead image|photograph|video)s?(?: credits?| courtesy| source)?\s?(?::|by |via |copyright|courtesy)|
(?:источник|фото|fonte|foto|fuente|quelle|source|via)\s?:|
like this (?:article|story|post)|enjoy(?:ed)? (?:this|reading)|if you (?:like|liked|enjoyed|love|found)\b.{0,60}(?:article|story|post|share|this)|share this\b|(?:support|donate to|become a (?:member|subscriber|patron))\b.{0,60}$|
(?:we use cookies|this (?:web)?site uses|by (?:continuing|using|subscribing|signing|clicking|submitting))\b|
(?:please )?enable (?:javascript|cookies)|your browser|javascript (?:is|must)|you (?:must|need to) (?:be logged|log ?in|sign|enable)|
we (?:may|might|can|could) (?:earn|receive|get) (?:a |an )?(?:\S+ ){0,2}(?:commission|fee)|
leia (?:mais|também|tamb[eé]m)|veja (?:mais|também)|voc[eê] pode gostar|baca juga|lire aussi|lesen sie auch|mehr zum thema|leggi anche|lee también|te puede interesar|читайте также|смотрите также|по теме|czytaj (?:też|także)|lees ook|læs også|les også|läs också|lue myös
)`);

const HEADING_OF_OTHERS = phrase(String.raw`^~(?:
related|related (?:stories|articles|news|posts|content|coverage|links|topics|reading|items|video|videos)|similar (?:stories|articles|posts|news)|more (?:stories|news|articles|posts|like this|reading|coverage|top stories|from .{1,50}|on this.{0,20}|on .{1,30}|in .{1,30}|about .{1,30})|
you (?:may|might|['’]ll|will)( also)? (?:like|enjoy|love|be interested).{0,30}|recommended.{0,30}|suggested.{0,20}|(?:most|what['’]s) (?:popular|read|viewed|shared|trending|hot|next).{0,20}|popular.{0,20}|trending.{0,20}|latest.{0,30}|top stories.{0,20}|also read|read (?:more|next|also).{0,30}|see also|further reading|external links|elsewhere on the web|around the web|from (?:the|around the) web|editor['’]?s['’]? (?:picks|choice)|don['’]t miss.{0,20}|up next|in case you missed it|
(?:\d+ |leave a |post a |add a |view |join the |your )?(?:comments?|repl(?:y|ies)|responses?|discussion|conversation|thoughts)(?: \(\d+\)| on .{1,200}| below)?|leave a reply.{0,20}|(?:tell|let) us (?:what|know).{0,40}|
about the authors?|about .{1,30} author|(?:our |the )?authors?|tags|topics|sign up.{0,60}|subscribe.{0,60}|newsletter.{0,40}|follow us.{0,30}|contact us|advertisement|sponsored.{0,20}|paid content|
voc[eê] pode gostar|leia (?:mais|também|tamb[eé]m)|veja (?:mais|também)|artigos relacionados|not[ií]cias relacionadas|baca juga|artikel terkait|lire aussi|mehr zum thema|leggi anche|lee también|te puede interesar|noticias relacionadas|читайте также|смотрите также|по теме|комментарии|関連記事|関連リンク|相关新闻|相關新聞|関連
)~$`);

/** Says that part of the copy, or all of it, is an agency's or another's. */
const CREDIT_NOTE = phrase(String.raw`^~(?:
(?:with|additional|compiled from|based on|contains?) (?:\S+ ){0,2}(?:inputs?|reporting|reports?|material|information|contributions?|files?)\b(?: from| by)?\b.{0,160}|
.{1,200}\b(?:contributed (?:to|reporting)|also contributed|assisted with reporting)\b.{0,80}|
(?:editor['’]?s?['’]? note|correction|clarification)\s?:.*|
reporting by .{1,200}|\(?(?:edited|editing|writing|reporting) by .{1,160}
)$`);

/** Longer than any furniture: set phrases are not looked for in it. */
const LONGEST = 400;

export const isLabel = (text: string): boolean => text.length <= 120 && LABEL.test(text);
export const isPointer = (text: string): boolean => text.length <= LONGEST && POINTER.test(text);
export const isCrossReference = (text: string): boolean => text.length <= LONGEST && CROSS_REFERENCE.test(text);
/** Keywords under a report. */
export const isTagList = (text: string): boolean =>
  /^\W*(?:tags?|topics?|keywords|etiquetas|schlagw[oö]rter|mots[- ]cl[eé]s|теги|метки)(?=$|[\s:])/iu.test(text);
export const isHeadingOfOthers = (text: string): boolean => text.length <= 240 && HEADING_OF_OTHERS.test(text);
export const isCreditNote = (text: string): boolean => text.length <= LONGEST && CREDIT_NOTE.test(text);
