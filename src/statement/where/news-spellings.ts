/**
 * What newspapers call countries and their governments, where the country data (`world-countries`) has no such word.
 * Data only: names of countries, demonyms and capitals in general come from the package.
 */

/** Other names in the news, by ISO 3166-1 alpha-2. Congo alone is the larger one, as agencies use it. */
export const NAMES: Readonly<Record<string, readonly string[]>> = {
  AE: ["UAE", "Emirates"],
  BA: ["Bosnia"],
  BN: ["Brunei"],
  CD: ["Congo", "DRC", "DR Congo", "Democratic Republic of Congo"],
  CF: ["CAR"],
  CN: ["Mainland China"],
  CV: ["Cabo Verde"],
  FM: ["Micronesia"],
  GB: ["UK", "U.K.", "Britain", "England", "Scotland", "Wales", "Northern Ireland"],
  KP: ["DPRK"],
  MK: ["Macedonia"],
  PS: ["Palestinian Territories", "Palestinian territories", "West Bank", "Gaza Strip"],
  SY: ["Syrian Arab Republic"],
  TR: ["Turkey"],
  US: ["US", "U.S.", "USA", "U.S.A.", "America"],
  VA: ["Vatican", "Holy See"],
};

/** Demonyms that no rule makes of the package's: mostly the noun where it has the adjective, or the reverse. */
export const DEMONYMS: Readonly<Record<string, readonly string[]>> = {
  AR: ["Argentinian", "Argentinean"],
  BA: ["Bosnian", "Bosniak"],
  BW: ["Botswanan", "Batswana"],
  CV: ["Cape Verdean"],
  DJ: ["Djiboutian"],
  DK: ["Dane"],
  ES: ["Spaniard"],
  FI: ["Finn"],
  GB: ["Briton", "Brit", "English", "Scottish", "Scot", "Welsh"],
  GL: ["Greenlander"],
  HR: ["Croat"],
  IS: ["Icelandic"],
  KM: ["Comorian"],
  KZ: ["Kazakh"],
  LS: ["Basotho"],
  MV: ["Maldivian"],
  NP: ["Nepali"],
  PH: ["Philippine", "Filipina"],
  PL: ["Pole"],
  RS: ["Serb"],
  SA: ["Saudi"],
  SE: ["Swede"],
  SI: ["Slovenian"],
  SO: ["Somalian"],
  SR: ["Surinamese"],
  TR: ["Turk"],
  XK: ["Kosovan"],
};

/** Capitals under another spelling or name. */
export const CAPITALS: Readonly<Record<string, readonly string[]>> = {
  CN: ["Peking"],
  IN: ["Delhi"],
  KZ: ["Nur-Sultan"],
  MN: ["Ulaanbaatar"],
  MM: ["Nay Pyi Taw"],
  UA: ["Kiev"],
  US: ["Washington", "Washington, D.C.", "Washington, DC", "Washington DC"],
  YE: ["Sanaa"],
};

/** Houses, streets and hills that stand for a government or a parliament. */
export const SEATS: Readonly<Record<string, readonly string[]>> = {
  AR: ["Casa Rosada"],
  BO: ["La Paz"],
  BR: ["Planalto", "Planalto Palace", "Itamaraty"],
  CA: ["Parliament Hill", "Rideau Hall"],
  CL: ["La Moneda", "La Moneda Palace"],
  CN: ["Zhongnanhai"],
  DE: ["Bundestag", "Bundesrat"],
  ES: ["Moncloa", "Moncloa Palace", "Zarzuela"],
  FR: ["Élysée", "Élysée Palace", "Quai d'Orsay", "Matignon", "Hôtel Matignon"],
  GB: [
    "Downing Street",
    "10 Downing Street",
    "Number 10",
    "Number Ten",
    "No 10",
    "No. 10",
    "Whitehall",
    "Westminster",
    "Buckingham Palace",
    "Holyrood",
    "Stormont",
  ],
  IE: ["Dáil", "Oireachtas"],
  IL: ["Knesset"],
  IN: ["South Block", "Raisina Hill", "Rashtrapati Bhavan", "Lok Sabha", "Rajya Sabha"],
  IT: ["Palazzo Chigi", "Quirinal", "Quirinale", "Montecitorio"],
  JP: ["Kantei", "Nagatacho"],
  KR: ["Blue House"],
  NG: ["Aso Rock"],
  NL: ["Binnenhof", "The Hague"],
  NZ: ["Beehive"],
  PH: ["Malacañang", "Malacañang Palace"],
  PL: ["Sejm"],
  RU: ["Kremlin", "Duma", "State Duma"],
  UA: ["Verkhovna Rada", "Bankova"],
  US: ["White House", "Pentagon", "State Department", "Capitol Hill", "Oval Office", "Foggy Bottom", "U.S. Capitol"],
  VE: ["Miraflores", "Miraflores Palace"],
  ZA: ["Union Buildings"],
};

/** English names of towns that GeoNames' main list has in the tongue of the place, by country: paper's, then GeoNames'. */
export const TOWNS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  AF: { "Mazar-i-Sharif": "Mazār-e Sharīf" },
  BE: { Ghent: "Gent", Bruges: "Brugge" },
  CH: { Geneva: "Genève" },
  DE: { Frankfurt: "Frankfurt am Main", Nuremberg: "Nürnberg" },
  ES: { Seville: "Sevilla" },
  ET: { Mekelle: "Mek'ele" },
  GR: { Salonika: "Thessaloníki" },
  IN: { Bangalore: "Bengaluru", Bombay: "Mumbai", Calcutta: "Kolkata", Madras: "Chennai" },
  IQ: { Basra: "Basrah" },
  LY: { Misrata: "Mişrātah" },
  MM: { Rangoon: "Yangon" },
  PL: { Cracow: "Kraków" },
  SE: { Gothenburg: "Göteborg" },
  SY: { Kobani: "‘Ayn al ‘Arab", Kobane: "‘Ayn al ‘Arab", Palmyra: "Tadmur" },
  UA: { Odesa: "Odessa" },
  US: { "New York": "New York City", Washington: "Washington, D.C." },
  VN: { Saigon: "Ho Chi Minh City" },
  YE: { Hodeidah: "Al Ḩudaydah", Hodeida: "Al Ḩudaydah" },
};

/** Spellings in the package that are ordinary English words or somebody's name more often than the country. */
export const NOT_IN_ENGLISH: ReadonlySet<string> = new Set([
  "Dominique",
  "Georgetown",
  "Island",
  "Lao",
  "Male",
  "Mann",
  "Mannin",
  "Mexicanos",
  "Portuguesa",
  "San Jose",
  "Timor",
  "Victoria",
  "Viti",
]);

/** Countries and capitals that are people's names too. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  "Chad Jordan Georgia Israel Kenya India Paris London Sofia Vienna Santiago Austria Brazil".split(" "),
);
export const SURNAMES: ReadonlySet<string> = new Set(
  (
    "Jordan London Paris England Wales Ireland France Holland Israel Cuba Kingston Wellington Lima Santiago " +
    "Washington Berlin Jerusalem Dublin Scotland Britain"
  ).split(" "),
);
