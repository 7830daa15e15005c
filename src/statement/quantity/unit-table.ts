/**
 * Units as news English writes them, each with the one symbol of its dimension and the factor to it. Symbols are SI's,
 * base or derived, and UCUM's for time longer than hours: m, m2, m3 (solids and flows of gas) and L (liquids), kg, s
 * (seconds to hours), d (days, weeks), mo, a (years and more), m/s, W, J, °C, Pa, V, Hz, N, B (bytes), dB; "ratio" for
 * shares. Factors: NIST SP 811. A bare "ton" is taken as metric (as wire copy means it outside the United States), a
 * gallon and a pint as those of the United States, a barrel as one of oil.
 */
export interface Measure {
  unit: string;
  factor: number;
  /** Degrees added before the factor: Fahrenheit's -32. */
  offset?: number;
}

type Row = [unit: string, factor: number, names: string, signs?: string, offset?: number];

const MILE = 1609.344;
const FOOT = 0.3048;
/** 14 pounds, by which Britain and Ireland weigh people. */
export const STONE = 14 * 0.45359237;

// Names in lower case, apart by "|"; signs as written, case and all.
const ROWS: Row[] = [
  [
    "ratio",
    0.01,
    "per cent|percent|percentage point|percentage points|percent points|per cent points|per-cent",
    "%|pc|pct|ppt|pp",
  ],
  ["ratio", 0.0001, "basis point|basis points", "bps|bp"],
  ["ratio", 1e-6, "parts per million", "ppm"],
  ["m", 1000, "kilometre|kilometres|kilometer|kilometers|kms|kilometers-long", "km|kms|Km|KM"],
  ["m", 1, "metre|metres|meter|meters", "m"],
  ["m", 0.01, "centimetre|centimetres|centimeter|centimeters", "cm"],
  ["m", 0.001, "millimetre|millimetres|millimeter|millimeters", "mm"],
  ["m", 1e-6, "micron|microns|micrometre|micrometres|micrometer|micrometers"],
  ["m", 1e-9, "nanometre|nanometres|nanometer|nanometers", "nm"],
  ["m", MILE, "mile|miles", "mi"],
  ["m", 1852, "nautical mile|nautical miles"],
  ["m", 0.9144, "yard|yards", "yd|yds"],
  ["m", FOOT, "foot|feet", "ft"],
  ["m", FOOT / 12, "inch|inches", "in|ins"],
  ["m", 9.4607304725808e15, "light year|light years|light-year|light-years"],
  ["m2", 1e6, "square kilometre|square kilometres|square kilometer|square kilometers|sq km|sq. km|sq kms", "km²|km2"],
  ["m2", 1, "square metre|square metres|square meter|square meters|sq m|sq. m|sq metres|sq meters", "m²|m2|sqm"],
  ["m2", MILE ** 2, "square mile|square miles|sq mile|sq miles|sq. miles|sq mi"],
  ["m2", FOOT ** 2, "square foot|square feet|sq ft|sq. ft|sq feet", "sqft"],
  ["m2", 0.9144 ** 2, "square yard|square yards"],
  ["m2", 10000, "hectare|hectares", "ha"],
  ["m2", 4046.8564224, "acre|acres"],
  ["m3", 1, "cubic metre|cubic metres|cubic meter|cubic meters|cu m", "m³|m3"],
  ["m3", FOOT ** 3, "cubic foot|cubic feet|cu ft"],
  ["m3", 1e9, "cubic kilometre|cubic kilometres|cubic kilometer|cubic kilometers", "km³"],
  ["L", 1, "litre|litres|liter|liters", "L|l"],
  ["L", 0.001, "millilitre|millilitres|milliliter|milliliters", "ml|mL"],
  ["L", 158.987294928, "barrel|barrels|bbl|bbls"],
  ["L", 3.785411784, "gallon|gallons"],
  ["L", 0.473176473, "pint|pints"],
  ["kg", 1, "kilogram|kilograms|kilogramme|kilogrammes|kilo|kilos|kgs", "kg|kgs|Kg|KG"],
  ["kg", 0.001, "gram|grams|gramme|grammes", "g"],
  ["kg", 1e-6, "milligram|milligrams", "mg"],
  ["kg", 1e-9, "microgram|micrograms", "mcg|µg|μg"],
  ["kg", 1000, "tonne|tonnes|ton|tons|metric ton|metric tons|metric tonne|metric tonnes", "t"],
  ["kg", 907.18474, "short ton|short tons"],
  ["kg", 1e6, "kilotonne|kilotonnes|kiloton|kilotons"],
  ["kg", 0.45359237, "lbs|lb", "lb|lbs"],
  ["kg", STONE, "stone", "st"],
  ["kg", 0.028349523125, "ounce|ounces", "oz"],
  ["s", 1, "second|seconds|secs|sec"],
  ["s", 0.001, "millisecond|milliseconds", "ms"],
  ["s", 60, "minute|minutes|mins", "min"],
  ["s", 3600, "hour|hours|hrs", "h|hr|hrs"],
  ["d", 1, "day|days"],
  ["d", 7, "week|weeks|wks"],
  ["d", 14, "fortnight|fortnights"],
  ["mo", 1, "month|months|mths"],
  ["a", 1, "year|years|yrs", "yr|yrs"],
  ["a", 10, "decade|decades"],
  ["a", 100, "century|centuries"],
  ["m/s", 1, "metres per second|meters per second|metres a second|meters a second", "m/s"],
  [
    "m/s",
    1000 / 3600,
    "kilometres per hour|kilometers per hour|kilometre an hour|kilometer an hour|kilometre per hour|kilometer per hour|kilometres an hour|kilometers an hour|km per hour|km an hour|kph|kmph|kmh",
    "km/h|kph|kmph|kmh|km/hr",
  ],
  ["m/s", MILE / 3600, "miles per hour|miles an hour|mile per hour|mile an hour|mph", "mph"],
  ["m/s", 1852 / 3600, "knot|knots"],
  ["W", 1, "watt|watts", "W"],
  ["W", 1000, "kilowatt|kilowatts", "kW|KW"],
  ["W", 1e6, "megawatt|megawatts", "MW"],
  ["W", 1e9, "gigawatt|gigawatts", "GW"],
  ["W", 1e12, "terawatt|terawatts", "TW"],
  ["W", 745.699872, "horsepower", "hp|bhp"],
  ["J", 1, "joule|joules"],
  ["J", 3.6e6, "kilowatt hour|kilowatt hours|kilowatt-hour|kilowatt-hours", "kWh"],
  ["J", 3.6e9, "megawatt hour|megawatt hours|megawatt-hour|megawatt-hours", "MWh"],
  ["J", 3.6e12, "gigawatt hour|gigawatt hours|gigawatt-hour|gigawatt-hours", "GWh"],
  ["J", 3.6e15, "terawatt hour|terawatt hours|terawatt-hour|terawatt-hours", "TWh"],
  ["°C", 1, "degrees|degree"],
  ["°C", 1, "degrees celsius|degree celsius|degrees centigrade|degrees c|deg c|celsius|centigrade", "C|°C|ºC|℃"],
  ["°C", 5 / 9, "degrees fahrenheit|degree fahrenheit|degrees f|deg f|fahrenheit", "F|°F|ºF|℉", -32],
  ["Pa", 100, "millibar|millibars|hectopascal|hectopascals", "hPa|mb"],
  ["Pa", 6894.757293168, "pounds per square inch", "psi"],
  ["V", 1, "volt|volts"],
  ["V", 1000, "kilovolt|kilovolts", "kV"],
  ["Hz", 1, "hertz", "Hz"],
  ["Hz", 1000, "kilohertz", "kHz"],
  ["Hz", 1e6, "megahertz", "MHz"],
  ["Hz", 1e9, "gigahertz", "GHz"],
  ["Sv", 1, "sievert|sieverts", "Sv"],
  ["Sv", 0.001, "millisievert|millisieverts", "mSv"],
  ["dB", 1, "decibel|decibels", "dB"],
  ["B", 1e6, "megabyte|megabytes", "MB"],
  ["B", 1e9, "gigabyte|gigabytes", "GB"],
  ["B", 1e12, "terabyte|terabytes", "TB"],
];

/** Units by their names in lower case, words apart by one space. */
export const BY_NAME = new Map<string, Measure>();
/** Units by their signs, as written. */
export const BY_SIGN = new Map<string, Measure>();

for (const [unit, factor, names, signs, offset] of ROWS) {
  const measure: Measure = offset === undefined ? { unit, factor } : { unit, factor, offset };
  for (const name of names.split("|")) BY_NAME.set(name, measure);
  for (const sign of signs?.split("|") ?? []) BY_SIGN.set(sign, measure);
}

/** A bare "pounds", where money is not meant. */
export const POUND: Measure = { unit: "kg", factor: 0.45359237 };

/** What a rate is by: "a day", "per year". */
export const PER = new Map([
  ["second", "s"],
  ["minute", "min"],
  ["hour", "h"],
  ["day", "d"],
  ["week", "wk"],
  ["month", "mo"],
  ["year", "a"],
  ["annum", "a"],
]);

/** Units of time, whose figures may be dates. */
export const TIMES = new Set(["s", "d", "mo", "a"]);
