/** Which colour is whose: `voice-1` … `voice-12` of `assets/tokens.css`; `voice-0`, grey, where nobody is named. */

export const VOICES = 12;

/** The same for an entity on every page; FNV-1a, which spreads short ids well. */
export const voiceOf = (id: string | undefined): number => {
  if (id === undefined) return 0;
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193) >>> 0;
  return (hash % VOICES) + 1;
};

/** On one page: the same colours, but no two of the first twelve alike. `ids` in order of appearance. */
export const voicesOf = (ids: Iterable<string>): ReadonlyMap<string, number> => {
  const voices = new Map<string, number>();
  const taken = new Set<number>();
  for (const id of ids) {
    if (voices.has(id)) continue;
    if (taken.size === VOICES) taken.clear();
    let voice = voiceOf(id);
    while (taken.has(voice)) voice = (voice % VOICES) + 1;
    taken.add(voice);
    voices.set(id, voice);
  }
  return voices;
};
