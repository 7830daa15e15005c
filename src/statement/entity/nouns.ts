/** Nouns of roles, bodies and unnamed sources: data, by which titles, "the minister" and "officials say" are told. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Heads of titles and roles: what stands before or beside a person's name, or for it. */
export const ROLE_NOUNS = words(`
  minister president premier chancellor secretary senator congressman congresswoman representative lawmaker legislator
  governor mayor councillor councilor councilman councilwoman alderman td mp mla mep senator speaker chairman chairwoman
  chairperson chair chief head leader director manager officer official spokesman spokeswoman spokesperson spokespeople
  envoy ambassador diplomat emissary negotiator mediator delegate commissioner coordinator administrator superintendent
  inspector detective sergeant constable sheriff marshal commander general colonel major captain lieutenant corporal
  brigadier admiral commodore marshal judge justice magistrate prosecutor attorney lawyer solicitor barrister counsel
  advocate registrar coroner professor lecturer scientist researcher engineer economist analyst strategist expert historian
  astronomer physicist biologist chemist geologist seismologist meteorologist forecaster epidemiologist virologist doctor
  physician surgeon nurse paramedic consultant specialist coach manager trainer captain striker goalkeeper midfielder
  defender batsman bowler pitcher quarterback player footballer athlete swimmer sprinter referee umpire author writer
  novelist poet journalist reporter editor correspondent columnist broadcaster presenter anchor photographer publisher
  actor actress director producer singer musician artist king queen prince princess emperor sultan emir sheikh pope
  cardinal archbishop bishop priest pastor imam rabbi cleric ayatollah monk nun chaplain activist campaigner organizer
  organiser founder co-founder owner president-elect nominee candidate contender aide adviser advisor assistant deputy
  treasurer trustee governor-general viceroy warlord rebel militant insurgent farmer fisherman driver pilot sailor
  skipper teacher headteacher principal student pupil resident villager neighbour neighbor witness survivor victim
  suspect defendant plaintiff accused patient worker employee executive ceo cfo coo cto investor trader broker banker
  shopkeeper entrepreneur businessman businesswoman contractor developer volunteer rescuer firefighter policeman
  policewoman soldier veteran guard ranger warden keeper curator librarian archivist father mother brother sister son
  daughter husband wife widow uncle aunt cousin grandfather grandmother man woman boy girl
`);

/** Roles that reports call by turns: the first of each row stands for all. */
const SAME_ROLES: readonly string[] = [
  "spokesperson spokesman spokeswoman",
  "judge justice magistrate",
  "lawyer attorney counsel advocate solicitor barrister",
  "chairman chairwoman chairperson chair",
  "councillor councilor councilman councilwoman alderman",
  "lawmaker legislator mp congressman congresswoman representative",
  "premier pm",
  "adviser advisor aide",
  "policeman policewoman constable officer inspector superintendent sergeant detective",
  "businessman businesswoman entrepreneur",
  "campaigner activist",
  "organiser organizer",
  "expert professor scientist researcher",
  "doctor physician surgeon",
  "executive ceo director chief boss",
  "footballer player midfielder striker defender goalkeeper",
  "cleric imam priest bishop rabbi pastor",
];
export const ROLE_KEY: ReadonlyMap<string, string> = new Map(
  SAME_ROLES.flatMap((row) => row.split(" ").map((role, _, all) => [role, all[0] as string] as const)),
);

/** Titles that only ever go with a name; no roles. */
export const COURTESY = words(
  "mr mrs ms miss mx dr sir dame lord lady messrs prof rev hon datuk dato datin encik puan ibu bapak pak herr frau signor signora senor senora ato ing madam mme monsieur alhaji alhaja hajia haji shri smt sri engr",
);

/** Words that may stand among those of a title. */
export const TITLE_MODIFIERS = words(`
  the a an former acting deputy vice prime first second senior junior chief interim assistant associate special top new
  then incoming outgoing foreign defence defense finance interior home health education trade energy environment justice
  state federal national regional local provincial district city county party opposition government military police
  army navy air press executive managing general under permanent lead principal veteran longtime retired
`);

/** Words that stand before a title with a capital and are none of it: they open a sentence, or name a day. */
export const NEVER_IN_TITLE = words(`
  on in at by for from with but and as after before while when since meanwhile earlier later yesterday today according to
  both also then however moreover if because though although monday tuesday wednesday thursday friday saturday sunday
  january february march april may june july august september october november december he she it they we i that which
  who said says told asked quoting citing like unlike only even last this photo image file or so yet
`);

/** Heads of bodies: what acts and speaks but is no person. */
export const BODY_NOUNS = words(`
  ministry government administration cabinet parliament congress senate assembly council committee commission agency
  authority department office bureau board court tribunal police army navy force forces military militia guard party
  movement group organization organisation union league association federation confederation alliance coalition bloc
  company firm corporation bank fund exchange airline carrier manufacturer maker retailer operator utility newspaper
  magazine broadcaster channel station network outlet website agency university college school hospital institute
  institution foundation charity church mosque club team side squad embassy consulate mission delegation house palace
  presidency regime junta state country nation kingdom republic province municipality village town city community tribe
  coastguard service brigade battalion unit regulator watchdog ombudsman secretariat directorate taskforce panel inquiry
  jury faction opposition leadership hotline
`);

/** Sources that name nobody, whatever words stand before them. */
export const UNNAMED_NOUNS = words(`
  reports report sources source officials official witnesses witness residents villagers locals observers analysts experts
  critics supporters opponents rumours rumors media people some many others someone somebody everyone everybody nobody
  others few several most insiders diplomats aides lawyers relatives survivors activists campaigners researchers
  scientists investigators prosecutors doctors medics authorities lawmakers traders economists neighbours neighbors fans
`);

/** Collectives written like a singular. */
export const PLURAL_NOUNS = words(
  "people police men women children forces troops officials others media data cattle some many few several",
);

/** Whom somebody calls "my": kin, and who is near. */
export const KIN_NOUNS = words(`
  father mother brother sister son daughter husband wife widow widower uncle aunt cousin grandfather grandmother grandson
  granddaughter grandchild nephew niece parent twin partner fiance fiancee stepfather stepmother stepson stepdaughter
  sibling spouse friend neighbour neighbor colleague
`);

/** Whom anybody may be called, by age and sex. */
export const PERSON_NOUNS = words(
  "man woman boy girl child teenager youth youngster pensioner baby toddler infant lady gentleman lad person adult",
);

/** What newspapers are called: after "the", a name that ends so is a paper's. */
export const PAPERS = words(`
  advertiser argus bulletin chronicle courier dispatch echo examiner express gazette globe guardian herald independent
  inquirer journal ledger mail mercury mirror monitor news observer post press record reporter sentinel standard star
  telegraph times tribune
`);
