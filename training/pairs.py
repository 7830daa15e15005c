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
# Where each feature's values begin in the one embedding.
AT_FORMS, AT_LIKENESS, AT_WORDS, AT_MENTIONS, AT_QUOTES, AT_SENTENCES = 0, 100, 110, 130, 150, 160


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

    def mention(self, head, first, last):
        word = self.lower[head]
        known = None if self.written[head] == "US" else FORM_OF.get(word)
        form = known if first == last or word not in ("that", "this", "these", "those", "one", "ones") else None
        if form is None:
            form = 0 if self.shape[head] in (2, 3, 4) else 1  # written with a capital
        words = frozenset(w for w in self.lower[first : last + 1] if w not in DETERMINERS and w[0].isalnum()) if last - first < 40 else frozenset()
        return {"head": head, "word": word, "form": form, "words": words, "quoted": int(self.quoted[head]), "sentence": int(self.sentence[head])}


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
