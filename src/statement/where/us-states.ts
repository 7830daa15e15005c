/** States of the United States: postal code, name and the abbreviation of datelines. GeoNames has only their codes. */

const TABLE =
  "AL:Alabama:Ala. AK:Alaska AZ:Arizona:Ariz. AR:Arkansas:Ark. CA:California:Calif. CO:Colorado:Colo. " +
  "CT:Connecticut:Conn. DE:Delaware:Del. DC:District_of_Columbia:D.C. FL:Florida:Fla. GA:Georgia:Ga. HI:Hawaii " +
  "ID:Idaho IL:Illinois:Ill. IN:Indiana:Ind. IA:Iowa KS:Kansas:Kan. KY:Kentucky:Ky. LA:Louisiana:La. ME:Maine " +
  "MD:Maryland:Md. MA:Massachusetts:Mass. MI:Michigan:Mich. MN:Minnesota:Minn. MS:Mississippi:Miss. " +
  "MO:Missouri:Mo. MT:Montana:Mont. NE:Nebraska:Neb. NV:Nevada:Nev. NH:New_Hampshire:N.H. NJ:New_Jersey:N.J. " +
  "NM:New_Mexico:N.M. NY:New_York:N.Y. NC:North_Carolina:N.C. ND:North_Dakota:N.D. OH:Ohio OK:Oklahoma:Okla. " +
  "OR:Oregon:Ore. PA:Pennsylvania:Pa. RI:Rhode_Island:R.I. SC:South_Carolina:S.C. SD:South_Dakota:S.D. " +
  "TN:Tennessee:Tenn. TX:Texas UT:Utah VT:Vermont:Vt. VA:Virginia:Va. WA:Washington:Wash. " +
  "WV:West_Virginia:W.Va. WI:Wisconsin:Wis. WY:Wyoming:Wyo.";

const byName = new Map<string, string>();
const byShort = new Map<string, string>();
for (const entry of TABLE.split(" ")) {
  const [code = "", name = "", short] = entry.split(":");
  byName.set(name.replaceAll("_", " "), code);
  byShort.set(code, code);
  if (short !== undefined) byShort.set(short, code);
}

/** @returns postal code of a state's full name: "Ohio" is OH */
export const stateNamed = (name: string): string | undefined => byName.get(name);

/** @returns postal code of a state as it follows a town: "Cleveland, Ohio", "Phoenix, Ariz.", "Boston, MA" */
export const stateAfterTown = (words: string): string | undefined => byName.get(words) ?? byShort.get(words);
