import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Span } from "../../../reading.js";
import { ReportTimes } from "../times.js";
import { whenMainClause, whenSaid } from "./index.js";

/** A Saturday. */
const CALENDAR = { today: "2021-07-17" };

/** A sentence with its source in `<>`, its cue in `{}` and its content in `[]`. */
function marked(line: string): { text: string; source: Span[]; cue: Span[]; content: Span[] } {
  const found: Record<string, Span[]> = { "<": [], "{": [], "[": [] };
  const open: Record<string, number> = {};
  let text = "";
  for (const mark of line) {
    const closes = { ">": "<", "}": "{", "]": "[" }[mark];
    if (mark in found) open[mark] = text.length;
    else if (closes) found[closes]?.push([open[closes] as number, text.length]);
    else text += mark;
  }
  return { text, source: found["<"] as Span[], cue: found["{"] as Span[], content: found["["] as Span[] };
}

const said = (line: string): string | undefined => {
  const { text, ...statement } = marked(line);
  return whenSaid(new ReportTimes(text, CALENDAR), statement, [0, text.length])?.value;
};

describe("the day of the main clause", () => {
  const main = (line: string): string | undefined => {
    const { text, ...statement } = marked(line);
    return whenMainClause(new ReportTimes(text, CALENDAR), statement, [0, text.length])?.value;
  };
  it.each([
    ["Shares fell on Thursday after <the company> {warned} [of a bad spring].", "2021-07-15"],
    [
      "Shares fell on Thursday after chain <Orlo & Sons> cut its forecast and {warned of} [a bad spring].",
      "2021-07-15",
    ],
    ["He was left out on Tuesday, with <the coach> {saying} [he was unfit].", "2021-07-13"],
    ["She said that they had spoken on Thursday and that <he> {told} [her it was safe].", "2021-07-15"],
    ["It fell on Thursday, three days after <a newspaper> {said} [it would].", "2021-07-12"],
  ])("%s", (line, value) => expect(main(line)).toBe(value));
  it.each([
    ["The dam broke on Thursday after <engineers> {had warned} [of cracks]."],
    ["It fell [on Thursday], <the governor> {said}, to everybody's surprise."],
    ["They met on Thursday. <The coach> {said} [he was unfit]."],
    ["Talks went on on Thursday even as <a spokesman> {insisted} [there were none]."],
    ["Since Thursday it has rained, while <he> {said} [it had not]."],
  ])("none: %s", (line) => expect(main(line)).toBeUndefined());
});

describe("when it was said", () => {
  it.each([
    ["<Norland> on July 16 {said} that [its dam was safe].", "2021-07-16"],
    ["<The mayor> {said} on Thursday [the bridge would open].", "2021-07-15"],
    ["<The mayor> {said} on Thursday that [the bridge would open].", "2021-07-15"],
    ["<The mayor on Thursday> {said} [the bridge would open].", "2021-07-15"],
    ["<The mayor> {said Thursday} that [the bridge would open].", "2021-07-15"],
    ["<The ministry> {said} [this week it was mending the dam].", "2021-W28"],
    ["<The ministry> {said} [Thursday that the dam would hold].", "2021-07-15"],
    ["[The dam would hold], <he> {said} on Monday.", "2021-07-12"],
    ["“[The dam will hold],” {said} <Ana Bell, the engineer>, on Monday.", "2021-07-12"],
    ["[It held], <the ministry> {said} in a statement on Friday.", "2021-07-16"],
    ["[It held], <the ministry> {said} in a statement late Tuesday.", "2021-07-13"],
    ["[It held], <the ministry> {said} in Thursday's statement.", "2021-07-15"],
    ["<She> {told} reporters at a July 14 briefing [the dam would hold].", "2021-07-14"],
    ["<She> {told} reporters in Orro last week that [the dam would hold].", "2021-W27"],
    ["On Monday, <the ministry> {said} [the dam would hold].", "2021-07-12"],
    ["Earlier this week, <the ministry> even {said} [the dam would hold].", "2021-W28"],
    ["As per reports, earlier this week, neighbouring <Sudland> even {said} [its dam had cracked].", "2021-W28"],
    ["In a speech in Orro on Monday, <the minister> {said} [the dam would hold].", "2021-07-12"],
    ["At Monday’s annual rally, <the minister> {said} [the dam would hold].", "2021-07-12"],
    ["Speaking to reporters on Monday, <she> {said} [the dam would hold].", "2021-07-12"],
    ["At a rally in Orro, Norland on Monday, <she> {said} [the dam would hold].", "2021-07-12"],
    ["<Bell>, speaking on Friday in Orro, {said} [the dam would hold].", "2021-07-16"],
    ["<Bell> stepped down on Friday, {saying} [the dam was unsafe].", "2021-07-16"],
    [
      "Meanwhile, last week, Norland received the rebels in Orro, where <the group> {claimed} [to hold it].",
      "2021-W27",
    ],
    ["The council has argued since Monday’s debate, when <Bell> {called} [the dam unsafe].", "2021-07-12"],
    ["{According to} <a report published last month>, [the dam is safe].", "2021-06"],
    ["<A report> released on Thursday {said} [the dam was safe].", "2021-07-15"],
    ["<Thursday's report> {said} [the dam was safe].", "2021-07-15"],
    ["<The minister>, Ramesh Hegde, on Thursday {said} [the dam would hold].", "2021-07-15"],
    ["<Norland> {apologized} [on Thursday for any confusion].", "2021-07-15"],
    ["In its written submission, published last month, <the firm> {denied} [it].", "2021-06"],
    ["<The charity> {accused} [Norland on Thursday of cutting the power].", "2021-07-15"],
    ["<Norland> {had told} [the rebels last month that it would not pay].", "2021-06"],
    ["<Bell> {told} the Herald Thursday [she had made no such request].", "2021-07-15"],
    ["In a note from 1928 kept with the plans, <the engineer> {wrote} [that the dam would crack].", "1928"],
    ["Bell, <who> came to power in 2012 {vowing} [to serve two terms], has yet to speak.", "2012"],
    ["<Bell> {had warned} in 2019 that [the dam would crack].", "2019"],
    ["<Bell> {said} in November that [the dam would crack].", "2020-11"],
    ["<Bell> will on Monday {tell} the council [the dam is safe].", "2021-07-19"],
    ["[It held], <she> {said}, standing on it, in a broadcast from Orro, Norland on Monday.", "2021-07-12"],
    ["<She> {shared} [the news] on social media last week.", "2021-W27"],
    ["As recently as Monday, <Bell> {said} [the dam was safe].", "2021-07-12"],
    ["On Monday Bell said it was safe, and on Tuesday <she> {said} [it was not].", "2021-07-13"],
    ["<Bell> had on Wednesday {promised} [to mend the dam].", "2021-07-14"],
    ["Recording a verdict on Friday, <the coroner> {said} [the dam was unsafe].", "2021-07-16"],
    ["When Bell left on Monday, <the minister> {thanked} [him for his work].", "2021-07-12"],
    ["On taking office in 2019, <Bell> {promised} [a new dam].", "2019"],
    ["By Tuesday evening <she> {was speaking of} [recovery].", "2021-07-13"],
    ["<She> reversed herself on Wednesday, {saying} [the dam was safe].", "2021-07-14"],
    ["In April <she> stood before us and {said} [the dam was safe].", "2021-04"],
    ["<She> {conceded} [it had cracked] when she toured the dam on Monday.", "2021-07-12"],
    ["<A 2019 study> {found} [the dam unsafe].", "2019"],
    ["{According to} <the audit>, released July 6, [the dam is unsafe].", "2021-07-06"],
    ["He pointed to accounts filed last week <which> {show} [a loss].", "2021-W27"],
    ["<A poll published in the Herald yesterday> {found} [that half were against].", "2021-07-16"],
    ["<A diplomat, speaking on Monday on condition of anonymity,> {said} [it was safe].", "2021-07-12"],
    ["<Bell, who was reached by phone on Monday,> {said} [it was safe].", "2021-07-12"],
    ["<Bell> {announced} [the delay in June].", "2021-06"],
    ["<The ministry> {told} [farmers of it only on July 2].", "2021-07-02"],
    ["<They> {said} [much the same in June 2019].", "2019-06"],
    ["<The union> {raised concerns about} [the dam in May].", "2021-05"],
    ["It was only on Friday that <the firm> {admitted} [it had cracked].", "2021-07-16"],
    ["It was not until 2019 that <the firm> {admitted} [it had cracked].", "2019"],
    ["Speaking after the match on Monday, <Bell> {said} [it was safe].", "2021-07-12"],
    ["A report published on Monday by <the union> {warned} [of cracks].", "2021-07-12"],
    ["<Bell, in his> reaction on Monday, {said} [it was safe].", "2021-07-12"],
    ["<Bell, who disclosed this to newsmen in Orro on> Monday, {said} [it was safe].", "2021-07-12"],
    ["<The board> {was told} at its April meeting [that it was safe].", "2021-04"],
    ["<Bell> {said on} Monday's edition of Talk [that it was safe].", "2021-07-12"],
    ["<She> {asked} [Mr Bell in November if the dam was safe].", "2020-11"],
    ["<Bell> {said in a video} [that was posted on Monday and seen by many that it was safe].", "2021-07-12"],
    ["Quizzed by farmers on Monday, <Bell> {said} [it was safe].", "2021-07-12"],
    ["Before the committee on Monday, <Bell> {said} [it was safe].", "2021-07-12"],
    ["<Bell> {said} [in answer to a question in the House on Monday, that it was safe].", "2021-07-12"],
    ["It fell on Monday. <Bell> {had told} them the previous week [that it was safe].", "2021-W27"],
    ["<Bell> {used his Sunday sermon to say} [that it was safe].", "2021-07-11"],
    ["As early as 2019, <Bell> {was saying} [that it was safe].", "2019"],
    ["In the Commons on Tuesday, <Bell> {accused} [the firm of lying].", "2021-07-13"],
    ["In court on Tuesday, <Bell> {denied} [having seen the crack].", "2021-07-13"],
    ["Outside the town hall on Tuesday, <Bell> {said} [it was safe].", "2021-07-13"],
    ["On the steps of the court on Tuesday, <Bell> {said} [it was safe].", "2021-07-13"],
    ["Contacted on Tuesday, <Bell> {said} [it was safe].", "2021-07-13"],
    ["Reached by phone on Tuesday, <Bell> {said} [it was safe].", "2021-07-13"],
    ["<Police> {said} [shortly after midnight on Friday that it was safe].", "2021-07-16"],
    ["<Police> {said} [at 10.15pm on Friday that it was safe].", "2021-07-16"],
    ["A fortnight ago <the firm> {said} [it was safe].", "2021-W26"],
    ["<The inspector> {told} me on the 3rd that [it was safe].", "2021-07-03"],
    ["On Monday's breakfast programme <Bell> {said} [it was safe].", "2021-07-12"],
    ["<Tuesday's inquest> {heard} [that the dam was old].", "2021-07-13"],
    ["<She> {accused} [the council of “theft”] on Tuesday night after it voted.", "2021-07-13"],
    ["<She> {accused} [the council of “theft” on Tuesday night after it voted].", "2021-07-13"],
    ["<He> {dismissed} [the report as “nonsense” on radio this morning].", "2021-07-17"],
    ["<The mayor> {hailed} [the dam as “a marvel” in a speech on Friday].", "2021-07-16"],
    ["<Bell>, who took charge in March, {termed} [the claim “baseless”] on Thursday evening.", "2021-07-15"],
    ["<Bell>, who took charge in March, {called} [the ruling “baffling” late on Thursday].", "2021-07-15"],
    ["<Bell, who addressed newsmen in Orro on Monday,> {alleged} [it had cracked].", "2021-07-12"],
    ["<Bell>, who met with reporters on Monday, {alleged} [it had cracked].", "2021-07-12"],
    ["Under questioning on Monday, <he> {denied} [having seen the crack].", "2021-07-12"],
    ["But under cross-examination on Monday, <he> {denied} [having seen the crack].", "2021-07-12"],
    ["<The council> promised in May to mend it, and yesterday {admitted} [that it had not].", "2021-07-16"],
    ["<A neighbour, at a vigil yesterday,> {said} [she had seen the crack].", "2021-07-16"],
    ["<A neighbour>, at a vigil yesterday, {said} [she had seen the crack].", "2021-07-16"],
    ["<Bell> {said} [when she opened the dam in November that it would hold].", "2020-11"],
    ["<Bell> {told} [farmers while touring the dam on Monday that it would hold].", "2021-07-12"],
    ["<Bell> {admitted} [as he left court on Friday that it had cracked].", "2021-07-16"],
    ["<Bell> {told} [the board as recently as July 6 that it would hold].", "2021-07-06"],
    ["<The ministry> {sought} [more time at Wednesday's hearing to mend it].", "2021-07-14"],
    ["<The union> {raised} [the matter at Monday's meeting].", "2021-07-12"],
    ["In the June 30, 2020, email, <the aide>, Cory Blunt, {wrote} [that it leaked].", "2020-06-30"],
    ["In his 2019 budget speech, <Bell> {had told} parliament [that it would hold].", "2019"],
    ["<Bell> {had warned} on New Year's Day that [it would crack].", "2021-01-01"],
    ["<Bell> {had warned} on Australia Day that [it would crack].", "2021-01-26"],
    ["It fell on Monday. <Bell> {had told} [visitors only the day before that it was safe].", "2021-07-11"],
    ["<Bell>, who took over in 2018, {wrote} in a letter dated June 9 of that year that [it leaked].", "2018-06-09"],
  ])("%s", (line, value) => expect(said(line)).toBe(value));
});

describe("when no words say when", () => {
  it.each([
    "<The mayor> {said} [the bridge would open on Monday].",
    "<The mayor> {said} [Monday's vote was fair].",
    "<The mayor> {said} [Monday was a holiday].",
    "<The mayor> {said} [last week was hard].",
    "<The mayor> {has said} since Monday that [the dam is safe].",
    "By Friday, <officials> {said} [the dam was safe].",
    "After the March 3 attack, <police> {said} [the town was safe].",
    "After the attack on Monday, <police> {said} [the town was safe].",
    "<Bell>, who stepped down on Monday, {said} [the dam was safe].",
    "“[It is safe],” {said} <Bell>, who stepped down on Monday.",
    "<Bell> {said} in recent days that [the dam was safe].",
    "<Bell> {recently said} [the dam was safe].",
    "[The dam is safe], <Bell> {said}, as workers on Monday mended it.",
    "The ministry said on Monday that <Bell> {urged} [the council to mend the dam].",
    "On Monday the ministry said <Bell> {urged} [the council to mend the dam].",
    "<Protesters arrested on Monday> {said} [the dam was unsafe].",
    "On Monday, Bell, <who> {had called} [the dam safe], stepped down.",
    "The dam closed on Monday and <the ministry> {said} [it was safe].",
    "<The report> {says} [the engineers knew on Monday that it leaked].",
    "<He> {said} [their radio died on Sunday].",
    "<Bell> {said} [the plan was “dead” on Monday].",
    "<Bell> {accused} [him of saying it was “safe” on Monday].",
    "<Bell> {accused} [the council of lying at Monday's hearing].",
    "<Bell> {said} [the crack was shown at Monday's hearing].",
    "<Bell> {said} [that when she opened the dam in November it had held].",
    "<Bell, who came to see the dam on Monday,> {said} [it was safe].",
    "In a note on Wednesday, <Bell> wrote that the dam was old and {doubts} [that it will hold].",
    "<She> {warned of} [rain on Wednesday].",
    "<They> {announced} [the vote on Wednesday].",
    "<Police>, who were called on Sunday, now {believe} [it was broken].",
    "He was expected on Thursday to speak, when <he> {was expected} [to resign].",
  ])("%s", (line) => expect(said(line)).toBeUndefined());
});

it("never throws, and its words lie in the sentence", () => {
  const piece = fc.constantFrom(
    "<He> ",
    "{said} ",
    "[it is so] ",
    "on Monday ",
    "last week ",
    ", ",
    "the ",
    "in a statement ",
    "who ",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
      const { text, ...statement } = marked(pieces.join(""));
      const when = whenSaid(new ReportTimes(text, CALENDAR), statement, [0, text.length]);
      if (when?.span) expect(text.slice(...when.span)).toMatch(/Monday|last week/);
    }),
    { numRuns: 1000 },
  );
});

it("reads no more of a long sentence than it needs", () => {
  const { text, ...statement } = marked(`${"on Monday, ".repeat(90_000)}<he> {said} [so].`);
  const times = new ReportTimes(text, CALENDAR);
  for (let i = 0; i < 50; i++) expect(() => whenSaid(times, statement, [0, text.length])).not.toThrow();
});
