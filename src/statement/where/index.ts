/** Places: countries that phrases name, the gazetteer, datelines, and where and at what a statement was made. */
export { countriesIn, countryName, type Nation, nationOf } from "./countries.js";
export { type Dateline, datelineOf } from "./dateline.js";
export { type Gazetteer, type Located, openGazetteer } from "./gazetteer.js";
export { occasionOf } from "./occasion.js";
export { whereSaid } from "./said-where.js";
