"""What is seen of a pair of mentions beside their states: form, likeness of words, distance. `src/language/pair-features.ts` mirrors it."""
import numpy as np

PRONOUNS = {
    "he": "he him his himself", "she": "she her hers herself", "it": "it its itself",
    "they": "they them their theirs themselves 'em em themself", "i": "i me my mine myself", "we": "we us our ours ourselves",
    "you": "you your yours yourself yourselves", "who": "who whom whose which that this these those one ones",
}
FORMS = ["name", "description", *PRONOUNS]
FORM_OF = {word: FORMS.index(form) for form, words in PRONOUNS.items() for word in words.split()}
DETERMINERS = set("the a an this that these those his her its their our my your 's ’s s".split())
FAR = 60  # mentions looked back
# What stands beside a mention tells whether it is a subject, an object or hangs on a preposition.
BESIDE = {word: kind for kind, words in enumerate([
    "of in to for with on at from by about as into like through after over between out against during without before under around among near "
    "than toward towards upon within across behind off since until up down along beside besides despite except inside onto outside per via amid amongst",
    "and or but nor , ; / & - – —",
    "that if when because while although though whether which who whom whose where what how why so then unless once",
    "is are was were be been being am 's 're 'm ’s ’re has have had having do does did will would can could may might must shall should 'll 'd "
    "’ll ’d 've ’ve not n't n’t said says",
    ". ! ? : ( ) [ ] \" ' “ ” ‘ ’",
], 1) for word in words.split()}
EDGE = 5  # the sentence's, or a mark that ends a clause
DETERMINED = {word: kind for kind, words in enumerate([
    "the", "a an some any every each no another many few several most all both one two three", "this that these those such",
    "my your his her its our their"], 1) for word in words.split()}
GROUPS = set("people police data media folks militia staff family couple team public crowd everyone everybody anyone anybody someone somebody".split())
PLURALS = set("men women children feet teeth mice cattle".split())
UNKNOWN, ONE, MANY, GROUP, COORDINATION, NAMED = range(6)
THIRD = range(2, 6)  # he, she, it, they among FORMS
# Where each feature's values begin in the one embedding.
AT_FORMS, AT_LIKENESS, AT_WORDS, AT_MENTIONS, AT_QUOTES, AT_SENTENCES = 0, 100, 110, 130, 150, 160
AT_KINDS, AT_NUMBER, AT_BEFORE, AT_AFTER, AT_BOTH_BEFORE, AT_BOTH_AFTER = 256, 336, 366, 486, 606, 642
AT_DETERMINER, AT_TIMES, AT_HOLDS, AT_LENGTH, AT_ORDER, AT_PARAGRAPHS = 678, 703, 711, 715, 723, 843


class Look:
    """Words of a report's mentions, as the features want them."""

    def __init__(self, report):
        r = report
        lower = [r.text[s:e].lower() for s, e in zip(r.word_starts, r.word_ends)]
        shape = r.features[r.words] >> 2
        self.quoted = (r.features[r.words] >> 1) & 1
        self.written = [r.text[s:e] for s, e in zip(r.word_starts, r.word_ends)]
        self.lower, self.shape = lower, shape
        self.sentence = np.cumsum(r.breaks[r.words] >= 2)
        self.paragraph = np.cumsum(r.breaks[r.words] >= 4)

    def _beside(self, at, inside):
        """Of what kind the word is that stands there, beside a mention whose word `inside` is."""
        if not 0 <= at < len(self.lower) or self.sentence[at] != self.sentence[inside]:
            return EDGE
        return BESIDE.get(self.lower[at], 0)

    def mention(self, head, first, last, kind=1):
        """As the features want it; `kind` from 1, as the mention head gives it."""
        word = self.lower[head]
        known = None if self.written[head] == "US" else FORM_OF.get(word)
        form = known if first == last or word not in ("that", "this", "these", "those", "one", "ones") else None
        if form is None:
            form = 0 if self.shape[head] in (2, 3, 4) else 1  # written with a capital
        words = frozenset(w for w in self.lower[first : last + 1] if w not in DETERMINERS and w[0].isalnum()) if last - first < 40 else frozenset()
        return {"head": head, "word": word, "form": form, "words": words, "quoted": int(self.quoted[head]), "sentence": int(self.sentence[head]),
                "paragraph": int(self.paragraph[head]), "kind": kind - 1, "first": first, "last": last, "number": number(word, form),
                "before": self._beside(first - 1, first), "after": self._beside(last + 1, last),
                "determiner": DETERMINED.get(self.lower[first], 0) if first != last else 0}


def number(word, form):
    if word in ("and", "or", "&"):
        return COORDINATION
    if form in THIRD:
        return MANY if form == FORMS.index("they") else ONE
    if word in GROUPS:
        return GROUP
    if form == 1:
        return MANY if word in PLURALS or (word.endswith("s") and not word.endswith(("ss", "us", "is", "ics", "news"))) else ONE
    if word in ("these", "those", "ones"):
        return MANY
    if word in ("this", "that", "one"):
        return ONE
    return NAMED if form == 0 else UNKNOWN


def in_order(mentions):
    """The same mentions, each with its place in its sentence, and how often its word (of a pronoun: its form) was there before."""
    seen, placed = {}, []
    for m in mentions:
        key = m["word"] if m["form"] < 2 else m["form"]
        order = placed[-1]["order"] + 1 if placed and placed[-1]["sentence"] == m["sentence"] else 0
        placed.append({**m, "order": order, "times": seen.get(key, 0)})
        seen[key] = seen.get(key, 0) + 1
    return placed


def bucket(n):
    """0, 1, 2, 3, 4, 5-7, 8-15, 16-31, …"""
    return n if n < 5 else int(np.log2(n + 0.5)) + 3


def features(a, b, between):
    """Of mention a and earlier mention b, with `between` mentions from one to the other."""
    if a["form"] > 1 or b["form"] > 1:
        like = 5 if a["word"] == b["word"] else 0
    elif a["word"] == b["word"]:
        like = 1 if a["words"] == b["words"] else 2
    elif a["word"] in b["words"]:
        like = 3
    elif b["word"] in a["words"]:
        like = 4
    else:
        like = 0
    return [
        AT_FORMS + a["form"] * len(FORMS) + b["form"],
        AT_LIKENESS + like,
        AT_WORDS + min(19, bucket(max(0, a["head"] - b["head"]))),
        AT_MENTIONS + min(19, bucket(between)),
        AT_QUOTES + 2 * a["quoted"] + b["quoted"],
        AT_SENTENCES + min(19, bucket(max(0, a["sentence"] - b["sentence"]))),
    ]


def all_pairs(mentions):
    """Each mention with the FAR before it: ([P, 2] indices, [P, F] features)."""
    pairs, rows = [], []
    for i, a in enumerate(mentions):
        for j in range(max(0, i - FAR), i):
            pairs.append((i, j))
            rows.append(features(a, mentions[j], i - j))
    return np.array(pairs, np.int64).reshape(-1, 2), np.array(rows, np.int64).reshape(len(rows), -1)


def pronoun_features(a, b, between):
    """Of a third-person pronoun and an earlier mention, both `in_order`: what stands about them beside what `features` tells."""
    form = a["form"] - THIRD.start + 1 if a["form"] in THIRD else 0  # others are only asked about in training
    near = min(3, max(0, a["sentence"] - b["sentence"]))
    holds = b["first"] <= a["first"] and b["last"] >= a["last"]
    held = a["first"] <= b["first"] and a["last"] >= b["last"]
    return features(a, b, between) + [
        AT_KINDS + form * 16 + a["kind"] * 4 + b["kind"],
        AT_NUMBER + form * 6 + b["number"],
        AT_BEFORE + form * 24 + b["before"] * 4 + near,
        AT_AFTER + form * 24 + b["after"] * 4 + near,
        AT_BOTH_BEFORE + a["before"] * 6 + b["before"],
        AT_BOTH_AFTER + a["after"] * 6 + b["after"],
        AT_DETERMINER + form * 5 + b["determiner"],
        AT_TIMES + min(7, b["times"]),
        AT_HOLDS + holds + 2 * held,
        AT_LENGTH + min(7, b["last"] - b["first"]),
        AT_ORDER + form * 24 + min(5, b["order"]) * 4 + near,
        AT_PARAGRAPHS + min(4, max(0, a["paragraph"] - b["paragraph"])),
    ]


def third_person(mentions):
    return [i for i, m in enumerate(mentions) if m["form"] in THIRD]


def pronoun_pairs(mentions, asked):
    """Each mention `asked` with the FAR before it: ([P, 2] indices, [P, F] features)."""
    mentions, pairs, rows = in_order(mentions), [], []
    for i in asked:
        for j in range(max(0, i - FAR), i):
            pairs.append((i, j))
            rows.append(pronoun_features(mentions[i], mentions[j], i - j))
    return np.array(pairs, np.int64).reshape(-1, 2), np.array(rows, np.int64).reshape(len(rows), -1 if rows else 0)
