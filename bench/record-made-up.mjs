// Readings of reports that nobody wrote, as many as are wanted and always the same: invented words, spoken as unevenly as real
// ones are (Zipf), by speakers as uneven, for some publishers, over ten years.
const PUBLISHERS = 40;
const SPEAKERS = 20_000;
const WORDS = 60_000;
const ACTS = ["say", "say", "say", "tell", "add", "claim", "deny", "warn", "announce", "urge", "promise", "confirm"];
const COUNTED = ["people", "houses", "soldiers", "refugees", "cases", "votes", "passengers", "dead", "jobs", "ships"];
const PER_REPORT = 20;
const DAY = 86_400_000;
const FIRST_DAY = Date.UTC(2015, 0, 1);
const DAYS = 3650;

/** Mulberry32: the same numbers on every machine. */
const chance = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};

/** Ranks from 0, the nth as often as 1 / (n + 1). */
const zipf = (many, random) => {
  const sums = new Float64Array(many);
  let sum = 0;
  for (let i = 0; i < many; i++) sums[i] = sum += 1 / (i + 1);
  return () => {
    const at = random() * sum;
    let [low, high] = [0, many - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle] < at) low = middle + 1;
      else high = middle;
    }
    return low;
  };
};

const SYLLABLES =
  "ba be bi bo bu da de di do du ka ke ki ko ku la le li lo lu ma me mi mo mu na ne ni no nu ra re ri ro ru sa se si so su ta te ti to tu va ve vi vo vu".split(
    " ",
  );
/** One for each rank: the more frequent the shorter. */
export const wordOf = (rank) => {
  let word = "";
  for (let rest = rank + 1; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    word += SYLLABLES[rest % SYLLABLES.length];
  return word.length < 3 ? `${word}n` : word;
};
const capital = (word) => word[0].toUpperCase() + word.slice(1);
export const speakerName = (rank) => `${capital(wordOf(rank % 997))} ${capital(wordOf(7 + rank))}`;
export const publisherName = (rank) => `The ${capital(wordOf(100 + rank))} Post`;

export function* readings(statements, seed = 1) {
  const random = chance(seed);
  const word = zipf(WORDS, random);
  const who = zipf(SPEAKERS, random);
  const whose = zipf(PUBLISHERS, random);
  const words = (many) => Array.from({ length: many }, () => wordOf(word())).join(" ");
  const reports = Math.ceil(statements / PER_REPORT);
  for (let n = 0; n < reports; n++) {
    const day = new Date(FIRST_DAY + Math.floor((n / reports) * DAYS) * DAY).toISOString().slice(0, 10);
    const publisher = publisherName(whose());
    const headline = capital(words(8));
    let text = `${headline}\n\n`;
    const speakers = [...new Set(Array.from({ length: 6 }, who))];
    const entities = speakers.map((rank, i) => ({
      id: `e${i + 2}`,
      type: rank % 3 === 0 ? "organization" : "person",
      name: speakerName(rank),
      mentions: [],
      roles: rank % 2 ? [`${wordOf(rank % 300)} minister`] : [],
      countries: [],
    }));
    entities.unshift({ id: "e1", type: "organization", name: publisher, mentions: [], roles: [], countries: [] });
    entities.push({
      id: `e${entities.length + 1}`,
      type: "unnamed",
      name: "a local official",
      mentions: [],
      roles: [],
      countries: [],
    });
    const made = [];
    for (let i = 0; i < PER_REPORT && n * PER_REPORT + i < statements; i++) {
      const entity = entities[1 + Math.floor(random() * (entities.length - 1))];
      const start = text.length;
      text += entity.name;
      if (entity.mentions.length < 3)
        entity.mentions.push({ span: [start, text.length], form: entity.type === "unnamed" ? "description" : "name" });
      const source = [start, text.length];
      text += " said";
      const cue = [text.length - 4, text.length];
      text += " ";
      const from = text.length;
      const quantities = [];
      text += `${words(6 + Math.floor(random() * 14))} `;
      if (random() < 0.25) {
        const value = 1 + Math.floor(1000 * random() ** 3);
        const counted = COUNTED[Math.floor(random() ** 2 * COUNTED.length)];
        const at = text.length;
        text += `${value} ${counted}`;
        quantities.push({ span: [at, text.length], value, low: value, high: value, bound: "exact", counted });
      }
      text += ` ${words(4 + Math.floor(random() * 8))}`;
      const content = [from, text.length];
      text += i % 4 === 3 ? ".\n\n" : ". ";
      const said = new Date(Date.parse(day) - Math.floor(random() ** 3 * 4) * DAY).toISOString().slice(0, 10);
      const outer = random() < 0.3 ? ["e1", "e2"] : ["e1"];
      made.push({
        id: `s${i + 1}`,
        source: [source],
        cue: [cue],
        content: [content],
        kind: ["direct", "indirect", "mixed"][Math.floor(random() * 3)],
        type: "assertion",
        act: ACTS[Math.floor(random() * ACTS.length)],
        polarity: "positive",
        speaker: entity.id,
        chain: [...outer, entity.id].filter((one, at, all) => one !== all[at - 1]),
        ...(random() < 0.5 && { date: { value: said, start: said, end: said, granularity: "day" } }),
        ...(random() < 0.1 && { place: { name: capital(wordOf(200 + Math.floor(random() * 400))), country: "MT" } }),
        quantities,
        confidence: Math.round(1000 * (0.3 + 0.7 * random())) / 1000,
      });
    }
    const id = `made-up-${n}`;
    const url = `https://made-up.example/${seed}/${n}`;
    const body = [[headline.length + 2, text.trimEnd().length]];
    yield {
      original: { bytes: Buffer.from(text), format: "text", charset: "utf-8", hints: { url }, id },
      reading: {
        id,
        article: {
          headline,
          publisher,
          datePublished: `${day}T08:00:00Z`,
          url,
          text,
          parts: { headline: [0, headline.length], body, headings: [], captions: [], notes: [] },
        },
        entities,
        statements: made,
        model: "made-up 1",
      },
    };
  }
}
